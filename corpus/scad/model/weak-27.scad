// An assignment inside difference's block, used by both operands.
difference() {
  r = 6;
  cube(20, center=true);
  cylinder(h=30, r=r, center=true, $fn=36);
}
