// A 2D cutter in a 3D difference.
difference() { cube([20,20,5]); translate([10,10]) circle(r=4); }
