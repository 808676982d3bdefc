translate([1, 2, 3]) cube(); translate([1, 2]) cube(); translate(v = [1, 2, 3]) cube();
translate(5) cube();
// warning: 1-21 [scad/bad-argument]
translate() cube();
// warning: 1-20 [scad/bad-argument]
translate([1, "a", 2]) cube();
// warning: 1-31 [scad/bad-argument]
translate([1 / 0, 0, 0]) cube();
// warning: 1-33 [scad/bad-argument]
translate(1, 2, 3) cube();
// warning: 14-15 [scad/bad-argument]
// warning: 1-27 [scad/bad-argument]
rotate(90) cube(); rotate([10, 20, 30]) cube(); rotate([10, 20]) cube(); rotate([10]) cube(); rotate([]) cube(); rotate(30, [1, 1, 0]) cube(); rotate(a = 30, v = [0, 0, 0]) cube(); rotate(a = [0, 0, 45]) cube();
rotate("a") cube();
// warning: 1-20 [scad/bad-argument]
rotate() cube();
// warning: 1-17 [scad/bad-argument]
rotate([10, "a", 30]) cube();
// warning: 1-30 [scad/bad-argument]
rotate([1, 2, 3], [0, 0, 1]) cube();
// warning: 1-37 [scad/bad-argument]
rotate(30, "x") cube();
// warning: 1-24 [scad/bad-argument]
rotate("a", "x") cube();
// warning: 1-25 [scad/bad-argument]
rotate(angle = 30) cube();
// warning: 8-13 [scad/unknown-argument]
// warning: 1-27 [scad/bad-argument]
scale(2) cube(); scale([1, 2, 3]) cube(); scale([1, 2]) cube(); scale([0, 1, 1]) cube(); scale(-1) cube();
scale("a") cube();
// warning: 1-19 [scad/bad-argument]
scale([2]) cube();
// warning: 1-19 [scad/bad-argument]
mirror([1, 0, 0]) cube(); mirror([1, 1]) cube(); mirror([0, 0, 0]) cube();
mirror(5) cube();
// warning: 1-18 [scad/bad-argument]
multmatrix([[1, 0, 0, 5], [0, 1, 0, 6], [0, 0, 1, 7], [0, 0, 0, 1]]) cube(); multmatrix([[1, 0, 0, 5], [0, 1]]) cube(); multmatrix() cube(); multmatrix("a") cube(); multmatrix([[1, "a"], [3]]) cube();
multmatrix([[1, 0, 0, 5], [0, 1, 0, 6], [0, 0, 1, 7], [0, 0, 0, 2]]) cube();
resize([1, 2, 3]) cube(); resize([0, 2, 0], auto = true) cube(); resize([5], auto = [true]) cube(); resize(5) cube(); resize([1, "a"], [1, 0, "a"]) cube();
// csg: translate(1 2 3, cube(1 1 1))
// csg: translate(1 2 0, cube(1 1 1))
// csg: translate(1 2 3, cube(1 1 1))
// csg: translate(0 0 0, cube(1 1 1))
// csg: translate(0 0 0, cube(1 1 1))
// csg: translate(0 0 0, cube(1 1 1))
// csg: translate(0 0 0, cube(1 1 1))
// csg: translate(0 0 0, cube(1 1 1))
// csg: rotate(0 0 90, cube(1 1 1))
// csg: rotate(10 20 30, cube(1 1 1))
// csg: rotate(10 20 0, cube(1 1 1))
// csg: rotate(10 0 0, cube(1 1 1))
// csg: rotate(0 0 0, cube(1 1 1))
// csg: rotate(30 about 1 1 0, cube(1 1 1))
// csg: rotate(30 about 0 0 0, cube(1 1 1))
// csg: rotate(0 0 45, cube(1 1 1))
// csg: rotate(0 0 0, cube(1 1 1))
// csg: rotate(0 0 0, cube(1 1 1))
// csg: rotate(10 30 30, cube(1 1 1))
// csg: rotate(1 2 3, cube(1 1 1))
// csg: rotate(0 0 30, cube(1 1 1))
// csg: rotate(0 0 0, cube(1 1 1))
// csg: rotate(0 0 0, cube(1 1 1))
// csg: scale(2 2 2, cube(1 1 1))
// csg: scale(1 2 3, cube(1 1 1))
// csg: scale(1 2 1, cube(1 1 1))
// csg: scale(0 1 1, cube(1 1 1))
// csg: scale(-1 -1 -1, cube(1 1 1))
// csg: scale(1 1 1, cube(1 1 1))
// csg: scale(1 1 1, cube(1 1 1))
// csg: mirror(1 0 0, cube(1 1 1))
// csg: mirror(1 1 0, cube(1 1 1))
// csg: mirror(0 0 0, cube(1 1 1))
// csg: mirror(1 0 0, cube(1 1 1))
// csg: multmatrix(1 0 0 5; 0 1 0 6; 0 0 1 7, cube(1 1 1))
// csg: multmatrix(1 0 0 5; 0 1 0 0; 0 0 1 0, cube(1 1 1))
// csg: multmatrix(1 0 0 0; 0 1 0 0; 0 0 1 0, cube(1 1 1))
// csg: multmatrix(1 0 0 0; 0 1 0 0; 0 0 1 0, cube(1 1 1))
// csg: multmatrix(1 0 0 0; 3 1 0 0; 0 0 1 0, cube(1 1 1))
// csg: multmatrix(0.5 0 0 2.5; 0 0.5 0 3; 0 0 0.5 3.5, cube(1 1 1))
// csg: resize(1 2 3 [false, false, false], cube(1 1 1))
// csg: resize(0 2 0 [true, true, true], cube(1 1 1))
// csg: resize(5 0 0 [true, false, false], cube(1 1 1))
// csg: resize(0 0 0 [false, false, false], cube(1 1 1))
// csg: resize(1 0 0 [true, false, true], cube(1 1 1))
