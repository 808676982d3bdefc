linear_extrude() square(); linear_extrude(5) square(); linear_extrude(height = 5, center = true, twist = 90, slices = 10, scale = 2) square();
linear_extrude(height = 5, scale = [1, 2]) square(); linear_extrude(height = 5, scale = 0) square(); linear_extrude(height = 5, scale = -1) square(); linear_extrude(height = 5, scale = [1, "a"]) square();
linear_extrude(height = -5) square(); linear_extrude(height = 0) square(); linear_extrude(height = "a") square(); linear_extrude(height = 1 / 0) square();
linear_extrude(height = 5, 9) square(); linear_extrude(scale = 2, 5) square(); linear_extrude(5, true) square(); linear_extrude([1, 2]) square();
linear_extrude(height = 5, slices = 2.7, twist = 9) square(); linear_extrude(height = 5, slices = 0, twist = 9, $fn = 7) square(); linear_extrude(height = 5, twist = "a", center = 1) square();
linear_extrude(h = 5) square();
// warning: 16-17 [scad/unknown-argument]
linear_extrude(height = 5, v = [0, 0, 1]) square();
// warning: 28-29 [scad/unknown-argument]
rotate_extrude() square(); rotate_extrude(angle = 90, $fn = 5) square(); rotate_extrude(angle = -90) square(); rotate_extrude(angle = 400) square(); rotate_extrude(angle = 0) square(); rotate_extrude(angle = "a") square();
rotate_extrude(90) square();
// warning: 1-29 [scad/bad-argument]
offset(2) square(); offset(r = -1, $fn = 5) square(); offset(delta = 2) square(); offset(delta = 2, chamfer = true) square(); offset(r = 1, delta = 2) square(); offset() square(); offset(r = "a") square();
projection() cube(); projection(cut = true) cube(); projection(cut = 1) cube();
hull() { cube(); sphere(); } minkowski() { cube(); sphere(); } render(convexity = 2) cube(); group() cube();
// csg: linear_extrude(100 twist 0 scale 1 1, square(1 1))
// csg: linear_extrude(5 twist 0 scale 1 1, square(1 1))
// csg: linear_extrude(5 center twist 90 slices 10 scale 2 2, square(1 1))
// csg: linear_extrude(5 twist 0 scale 1 2, square(1 1))
// csg: linear_extrude(5 twist 0 scale 0 0, square(1 1))
// csg: linear_extrude(5 twist 0 scale 0 0, square(1 1))
// csg: linear_extrude(5 twist 0 scale 1 1, square(1 1))
// csg: linear_extrude(0 twist 0 scale 1 1, square(1 1))
// csg: linear_extrude(0 twist 0 scale 1 1, square(1 1))
// csg: linear_extrude(100 twist 0 scale 1 1, square(1 1))
// csg: linear_extrude(100 twist 0 scale 1 1, square(1 1))
// csg: linear_extrude(5 twist 0 scale 1 1, square(1 1))
// csg: linear_extrude(100 twist 0 scale 2 2, square(1 1))
// csg: linear_extrude(5 twist 0 scale 1 1, square(1 1))
// csg: linear_extrude(100 twist 0 scale 1 1, square(1 1))
// csg: linear_extrude(5 twist 9 slices 2 scale 1 1, square(1 1))
// csg: linear_extrude(5 twist 9 scale 1 1 $fn=7, square(1 1))
// csg: linear_extrude(5 twist 0 scale 1 1, square(1 1))
// csg: linear_extrude(100 twist 0 scale 1 1, square(1 1))
// csg: linear_extrude(5 twist 0 scale 1 1, square(1 1))
// csg: rotate_extrude(360, square(1 1))
// csg: rotate_extrude(90 $fn=5, square(1 1))
// csg: rotate_extrude(-90, square(1 1))
// csg: rotate_extrude(360, square(1 1))
// csg: rotate_extrude(0, square(1 1))
// csg: rotate_extrude(360, square(1 1))
// csg: rotate_extrude(360)
// csg: offset(2 round, square(1 1))
// csg: offset(-1 round $fn=5, square(1 1))
// csg: offset(2 sharp, square(1 1))
// csg: offset(2 chamfer, square(1 1))
// csg: offset(1 round, square(1 1))
// csg: offset(1 round, square(1 1))
// csg: offset(1 round, square(1 1))
// csg: projection(cube(1 1 1))
// csg: projection(cut, cube(1 1 1))
// csg: projection(cube(1 1 1))
// csg: hull(cube(1 1 1), sphere(1))
// csg: minkowski(cube(1 1 1), sphere(1))
// csg: group(cube(1 1 1))
// csg: group(cube(1 1 1))
