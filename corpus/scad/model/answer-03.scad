// A hexagonal prism with a pad on top, hole through both.
difference() {
  union() {
    cylinder(h=15, r=50/sqrt(3), $fn=6);
    translate([-16,-16,15]) cube([32,32,5]);
  }
  translate([0,0,-1]) cylinder(h=22, r=11, $fn=64);
}
