// A semicolon is missing: the sphere becomes a child of the cube, which ignores it.
cube([10,10,10])
sphere(r=4,$fn=10);
