// Coordinates that no volume survives.
union() { cube(1e300); translate([1e308, 1e308, 0]) cube(1e307); sphere(1e200); }
linear_extrude(1) offset(r = 1e308) square(5);
