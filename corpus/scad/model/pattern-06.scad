// Cubes that touch only in corners.
cube(10); translate([10,10,10]) cube(10); translate([20,20,20]) cube(10);
