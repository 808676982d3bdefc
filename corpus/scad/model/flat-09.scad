// An empty 2D result extruded beside a solid.
linear_extrude(5) intersection() { square(5); translate([10,0]) square(5); }
cube(2);
