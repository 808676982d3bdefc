// Hollowed hexagonal prism with a wall measured across corners.
difference() {
  cylinder(h=30, r=40/sqrt(3), $fn=6);
  translate([0,0,5]) cylinder(h=26, r=40/sqrt(3)-5, $fn=6);
}
