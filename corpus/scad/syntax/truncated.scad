difference() {
  cube([10, 10, 10]);
  for (i = [0:3])
    translate([i * 2, 0, -1]) cylinder(h = 12, r =
// error: 52-52 [scad/unexpected-token]
