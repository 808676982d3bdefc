// A hexagonal nut by $fn=6, width across flats given.
flats = 30; h = 12; bore = 7;
difference() {
  cylinder(h = h, r = flats / 2 / cos(30), $fn = 6);
  translate([0, 0, -1]) cylinder(h = h + 2, r = bore, $fn = 64);
}
