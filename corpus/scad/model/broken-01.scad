// The last brace is missing.
difference() {
  cube(10);
  translate([2,2,2]) cube(10);
