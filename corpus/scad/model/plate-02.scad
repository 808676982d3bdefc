// A grid of holes from two nested loops.
difference() {
  cube([100, 80, 6], center = true);
  for (x = [-30:20:30])
    for (y = [-20:20:20])
      translate([x, y, 0]) cylinder(h = 10, r = 4, center = true, $fn = 32);
}
