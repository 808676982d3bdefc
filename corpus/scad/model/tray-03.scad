// A tray cut too low: the pocket goes through the floor.
difference() {
  cube([40, 30, 12]);
  translate([4, 4, -1]) cube([32, 22, 20]);
}
