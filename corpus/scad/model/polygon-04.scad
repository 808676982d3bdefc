// A bow tie: the polygon crosses itself.
linear_extrude(6) polygon([[0,0],[20,20],[20,0],[0,20]]);
