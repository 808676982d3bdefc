// A perforated disc: rings of holes with counts that grow.
difference() {
  cylinder(h=4, r=40, $fn=90);
  for (ring = [1:3])
    for (k = [0 : 6*ring - 1])
      rotate(k*360/(6*ring)) translate([ring*11, 0, -1]) cylinder(h=6, r=2.5, $fn=16);
}
