// Teeth subtracted instead of added.
difference() {
  cylinder(h=8,r=36,$fn=64);
  for(i=[0:9]) rotate([0,0,36*i]) translate([33,0,4]) cube([8,6,10],center=true);
}
