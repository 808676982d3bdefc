// Holes flush with both faces of the plate.
difference() {
  cube([75, 50, 5]);
  for (i = [1:4]) translate([i*15, 25, 0]) cylinder(h=5, r=5, $fn=36);
}
