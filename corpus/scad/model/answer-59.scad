// A tube whose inner cylinder is shifted and leaves a floor of one.
difference() { cylinder(h=20,r=20,$fn=64); translate([0,0,1]) cylinder(h=20,r=17,$fn=64); }
