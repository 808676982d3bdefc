// Hollowed cylinder, flush at the rim.
difference() {
  cylinder(h=40, r=20, $fn=64);
  translate([0,0,5]) cylinder(h=35, r=15, $fn=64);
}
