// A disabled first operand makes the second one the first.
difference() { *cube(20); cylinder(h=10,r=8,$fn=16); translate([0,0,-1]) cylinder(h=12,r=4,$fn=16); }
