// A quarter of a disc, by intersection.
intersection() {
  cylinder(h=6, r=25, $fn=60);
  cube([30,30,6]);
}
