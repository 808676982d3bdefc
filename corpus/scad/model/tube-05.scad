// A T-fitting: the run and the branch, bored through.
$fn=48;
difference() {
  union() {
    rotate([0,90,0]) cylinder(h=60, r=10, center=true);
    cylinder(h=30, r=10);
  }
  rotate([0,90,0]) cylinder(h=62, r=7.5, center=true);
  cylinder(h=31, r=7.5);
}
