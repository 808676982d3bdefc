// A hull with a non-convex child fills it.
hull() { difference() { cube(20); translate([5,5,5]) cube([10,10,20]); } translate([10,10,30]) sphere(2,$fn=12); }
