// A tray whose cutter overshoots by 0.01.
wall = 2.4; floor_t = 1.8;
w = 80; d = 45; h = 22;
difference() {
  cube([w, d, h]);
  translate([wall, wall, floor_t]) cube([w - 2*wall, d - 2*wall, h - floor_t + 0.01]);
}
