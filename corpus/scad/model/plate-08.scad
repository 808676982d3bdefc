// A plate whose corner holes cut the rim open.
difference() {
  cube([50, 50, 5]);
  for (p = [[0,0],[50,0],[0,50],[50,50]])
    translate([p[0], p[1], -1]) cylinder(h=7, r=8, $fn=32);
}
