// A degenerate polygon of two points is nothing; a box stands beside it.
linear_extrude(5) polygon([[0,0],[10,10]]);
translate([20,0,0]) cube(5);
