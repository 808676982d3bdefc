// A cube by one number, turned on its corner.
rotate([45, atan(1/sqrt(2)), 0]) cube(20, center=true);
