// A heat sink: base, fins, mounting holes.
base = [60, 60, 5]; fins = 11; fin_t = 2; fin_h = 25;
pitch = (base.x - fin_t) / (fins - 1);
difference() {
  union() {
    cube(base);
    for (i = [0 : fins - 1]) translate([i * pitch, 0, base.z]) cube([fin_t, base.y, fin_h]);
  }
  for (x = [8.8, base.x - 8.8], y = [6, base.y - 6]) translate([x, y, -1]) cylinder(d = 3.2, h = 10, $fn = 20);
}
