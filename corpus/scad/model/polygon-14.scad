// A polygon given 3D points: not accepted, a cube remains.
linear_extrude(5) polygon([[0,0,0],[10,0,0],[0,10,0]]);
cube(3);
