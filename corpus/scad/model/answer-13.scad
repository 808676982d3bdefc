// A ring instead of a torus.
difference() { cylinder(h=10, r=25, $fn=64); translate([0,0,-1]) cylinder(h=12, r=15, $fn=64); }
