// A counterbored block, cutters flush with the top.
difference() {
  cube([40,40,20]);
  translate([20,20,0]) cylinder(h=20,r=5,$fn=64);
  translate([20,20,12]) cylinder(h=8,r=9,$fn=64);
}
