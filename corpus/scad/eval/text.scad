text("hello");
// warning: 1-15 [scad/unsupported-module]
cube(1);
// csg: cube(1 1 1)
