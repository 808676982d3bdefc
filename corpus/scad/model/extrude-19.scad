// A profile moved in Z before extrusion: the move is dropped.
linear_extrude(6) translate([5,5,50]) square(8);
