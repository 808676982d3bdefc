// difference() with the operands in the wrong order: nothing is left.
difference() {
  cylinder(h=10, r=5, $fn=32);
  translate([-20,-20,-1]) cube([40,40,12]);
}
