// Shapes that meet in a corner, alone: exported as they are.
linear_extrude(5) { square(10); translate([10,10]) square(10); }
