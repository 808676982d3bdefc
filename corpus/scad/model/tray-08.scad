// Drainage slots in the floor of a tray.
difference() {
  cube([60, 40, 10]);
  translate([2, 2, 2]) cube([56, 36, 10]);
  for (i = [0:6]) translate([8 + i*7, 8, -1]) cube([3, 24, 5]);
}
