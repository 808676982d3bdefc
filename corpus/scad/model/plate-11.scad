// The hole is larger than the plate is wide: two pieces remain.
difference() {
  cube([60, 20, 5], center=true);
  cylinder(h=10, r=12, center=true, $fn=64);
}
