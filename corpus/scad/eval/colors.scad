color("red") cube(1); color("DarkRed", 0.5) cube(2); color([1, 0, 0]) cube(3); color("#f00") cube(4); color("#12345678") cube(5); color() cube(6);
color("grean") cube(7);
// warning: 1-24 [scad/unknown-color]
color("#12") cube(8);
// warning: 1-22 [scad/unknown-color]
color([1, 2, 0]) cube(9);
// warning: 1-26 [scad/bad-argument]
// csg: group(cube(1 1 1))
// csg: group(cube(2 2 2))
// csg: group(cube(3 3 3))
// csg: group(cube(4 4 4))
// csg: group(cube(5 5 5))
// csg: group(cube(6 6 6))
// csg: group(cube(7 7 7))
// csg: group(cube(8 8 8))
// csg: group(cube(9 9 9))
