// A 3D hull with a 2D child.
hull() { cube(5); translate([10,10]) square(5); translate([0,0,12]) cube(2); }
