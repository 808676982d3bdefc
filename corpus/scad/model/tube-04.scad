// An elbow of two tubes meeting at a right angle.
module pipe(l) {
  difference() { cylinder(h=l, r=8, $fn=40); translate([0,0,-1]) cylinder(h=l+2, r=6, $fn=40); }
}
difference() {
  union() {
    cylinder(h=30, r=8, $fn=40);
    rotate([0,90,0]) cylinder(h=30, r=8, $fn=40);
    sphere(r=8, $fn=40);
  }
  translate([0,0,0]) cylinder(h=31, r=6, $fn=40);
  rotate([0,90,0]) cylinder(h=31, r=6, $fn=40);
  sphere(r=6, $fn=40);
}
