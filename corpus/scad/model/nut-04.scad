// $fn=6 given to the extrusion, not to the circle, which does not work.
difference() {
  linear_extrude(height = 8, $fn=6) circle(r=14);
  translate([0,0,-1]) cylinder(r=5, h=10, $fn=50);
}
