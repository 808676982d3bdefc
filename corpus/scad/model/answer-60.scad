// A tube written with d, and an inner diameter greater than the outer.
difference() { cylinder(h=20,d=40,$fn=64); translate([0,0,-1]) cylinder(h=22,d=43,$fn=64); }
