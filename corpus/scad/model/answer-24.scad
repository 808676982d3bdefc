// A tube with drilled holes by rotate about two axes in one call.
difference() {
  cylinder(h=70,r=25,$fn=64);
  translate([0,0,-1]) cylinder(h=72,r=20,$fn=64);
  for(i=[0:2]) translate([0,0,35]) rotate([0,90,i*120]) cylinder(h=30,r=5,$fn=64);
}
