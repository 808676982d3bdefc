// Outer with 64 facets, bore of the same radius with 32: slivers remain.
difference() {
  cylinder(h=10, r=12, $fn=64);
  translate([0,0,-1]) cylinder(h=12, r=12, $fn=32);
}
