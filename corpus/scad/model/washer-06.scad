// A tab washer: disc, tab, and a notch across the bore.
difference() {
  union() {
    cylinder(h=2, d=30, $fn=64);
    translate([0,-4,0]) cube([24, 8, 2]);
  }
  translate([0,0,-1]) cylinder(h=4, d=16, $fn=64);
  translate([-9,-2,-1]) cube([9,4,4]);
}
