// d=0 beside r gives nothing there; a cube is left.
cylinder(h=10, r=5, d=0, $fn=24);
cube(3);
