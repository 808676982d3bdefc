// Mirrored halves joined at the plane.
module h() { cube([20,10,5]); translate([15,5,5]) cylinder(h=6,r=3,$fn=20); }
h(); mirror([1,0,0]) h();
