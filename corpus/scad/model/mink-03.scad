// Minkowski of an L-shape with a small cube.
minkowski(){ union(){ cube([20,5,5]); cube([5,20,5]); } cube(2,center=true); }
