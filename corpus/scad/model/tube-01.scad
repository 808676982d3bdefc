// A tube with radial holes drilled through one wall each.
h = 60; ro = 25; ri = 20; n = 6; rh = 4;
difference() {
  cylinder(h=h, r=ro, $fn=64);
  translate([0,0,-1]) cylinder(h=h+2, r=ri, $fn=64);
  for (i=[0:n-1])
    rotate([0,0,i*360/n]) translate([0,0,h/2]) rotate([0,90,0]) cylinder(h=ro+1, r=rh, $fn=64);
}
