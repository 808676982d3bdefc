// A round tray with a lip.
$fn = 72;
difference() {
  union() {
    cylinder(h = 12, r = 30);
    translate([0, 0, 10]) cylinder(h = 2, r = 34);
  }
  translate([0, 0, 2]) cylinder(h = 20, r = 28);
}
