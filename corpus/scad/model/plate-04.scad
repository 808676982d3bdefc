// Holes that overlap each other into a slot of beads.
difference() {
  cube([80, 20, 4]);
  for (i = [0:9]) translate([12 + i*6, 10, -1]) cylinder(h=6, r=4, $fn=24);
}
