// A cam: hull of two discs, keyed bore, lightening slot by intersection.
$fn=64;
difference() {
  hull() { cylinder(r=15,h=8); translate([14,6,0]) cylinder(r=6,h=8); }
  translate([0,0,-1]) { cylinder(r=5,h=10); translate([0,-1,0]) cube([7,2,10]); }
  translate([0,0,-1]) intersection() {
    difference() { cylinder(r=12.5,h=10); translate([0,0,-1]) cylinder(r=8,h=12); }
    rotate(100) cube([20,20,10]);
  }
}
