// Two cubes that share an edge.
cube(10); translate([10,10,0]) cube(10);
