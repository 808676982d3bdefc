// Two cubes that share a corner.
cube(10); translate([10,10,10]) cube(10);
