// A sphere by diameter inside a cube: nothing more to see than the cube.
union() { cube(20, center=true); sphere(d=18, $fn=36); }
