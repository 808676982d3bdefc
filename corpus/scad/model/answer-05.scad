// A box with a boss on its side face and a hole that ends in it.
$fn=64;
difference() {
  union() {
    translate([-30,-15,0]) cube([60,30,30]);
    translate([30,0,15]) rotate([0,90,0]) cylinder(h=14, r=6);
  }
  translate([0,0,-1]) cylinder(h=32, r=6);
}
