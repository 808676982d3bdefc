// A wedge by a hull of two thin slabs.
hull() {
  cube([40, 20, 0.5]);
  translate([0,0,0]) cube([2, 20, 25]);
}
