// A pipe manifold: a run with branches of falling diameters.
$fn = 40;
run_d = 24; wall = 2.5; length = 120;
branches = [[20, 16, 0], [60, 12, 90], [95, 8, 180]]; // position, bore, turn
module outer() {
  rotate([0, 90, 0]) cylinder(d = run_d + 2*wall, h = length);
  for (b = branches) translate([b[0], 0, 0]) rotate([b[2], 0, 0]) cylinder(d = b[1] + 2*wall, h = 30);
}
module inner() {
  translate([-1, 0, 0]) rotate([0, 90, 0]) cylinder(d = run_d, h = length + 2);
  for (b = branches) translate([b[0], 0, 0]) rotate([b[2], 0, 0]) cylinder(d = b[1], h = 31);
}
difference() { outer(); inner(); }
