// Zero-size cutters and a zero-size body.
difference() { cube(20); translate([5,5,-1]) cylinder(h=0, r=3); translate([5,5,-1]) cylinder(h=30, r=0); }
sphere(0);
