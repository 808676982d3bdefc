// Blind holes of several depths given by a list of triples.
holes = [[10,10,2],[20,10,4],[30,10,6],[40,10,8],[50,10,10]];
difference() {
  cube([60, 20, 10]);
  for (h = holes) translate([h[0], h[1], 10 - h[2]]) cylinder(h = h[2] + 1, d = 6, $fn = 25);
}
