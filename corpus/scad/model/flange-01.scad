// A pipe flange: disc, neck, bore, bolt circle.
$fn = 64;
bolt_n = 8;
difference() {
  union() {
    cylinder(h = 10, r = 45);
    cylinder(h = 35, r = 22);
  }
  translate([0, 0, -1]) cylinder(h = 40, r = 17);
  for (i = [0 : bolt_n - 1])
    rotate(i * 360 / bolt_n) translate([34, 0, -1]) cylinder(h = 12, d = 7);
}
