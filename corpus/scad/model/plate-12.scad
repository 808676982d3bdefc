// The hole touches both long sides in a vertex.
difference() {
  cube([60, 20, 5], center=true);
  cylinder(h=10, r=10, center=true, $fn=64);
}
