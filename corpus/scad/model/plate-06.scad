// Counterbored holes, the counterbore's floor inside the plate.
difference() {
  cube([60, 30, 12]);
  for (x = [15, 45]) translate([x, 15, 0]) {
    translate([0,0,-1]) cylinder(h=14, r=3, $fn=30);
    translate([0,0,7]) cylinder(h=6, r=6, $fn=30);
  }
}
