// A reducer: an outer cone and an inner cone.
difference() {
  cylinder(h=25, r1=20, r2=12, $fn=64);
  translate([0,0,-0.01]) cylinder(h=25.02, r1=17, r2=9, $fn=64);
}
