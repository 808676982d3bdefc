cube(); cube(2); cube([1, 2, 3]); cube(size = 4, center = true); cube([1, 2, 3], true); cube(undef);
cube([2, 3]);
// warning: 1-14 [scad/bad-argument]
cube("3");
// warning: 1-11 [scad/bad-argument]
cube([undef, 2, 3]);
// warning: 1-21 [scad/bad-argument]
cube(1, center = 5); cube(0); cube(-1); cube([1, 0, 2]); cube(1 / 0); cube([1, 2, 0 / 0]);
square(); square(3); square([1, 2], true); square([1, 0]);
square([1, 2, 3]);
// warning: 1-19 [scad/bad-argument]
sphere(); sphere(2); sphere(d = 3); sphere("a"); sphere(0); sphere(-1); sphere(5, $fn = 3);
sphere(r = 1, d = 4);
// warning: 1-22 [scad/bad-argument]
sphere(radius = 3);
// warning: 8-14 [scad/unknown-argument]
circle(); circle(3); circle(d = 3); circle(r = "x");
cylinder(); cylinder(5); cylinder(5, 2); cylinder(5, 2, 1, true); cylinder(h = 5, r = 2); cylinder(h = 5, d = 4); cylinder(h = 5, d1 = 2, d2 = 3);
cylinder(h = 5, r1 = 2); cylinder(h = 5, r2 = 2); cylinder(h = "a", r = undef); cylinder(h = -1); cylinder(r = 0); cylinder(h = 5, r = 0 / 0);
cylinder(h = 5, r = 3, r1 = 2);
// warning: 1-32 [scad/bad-argument]
cylinder(h = 5, d = 4, r = 3);
// warning: 1-31 [scad/bad-argument]
cylinder(h = 5, r1 = 2, d = 8);
// warning: 1-32 [scad/bad-argument]
cylinder(height = 5, radius = 3);
// warning: 10-16 [scad/unknown-argument]
// warning: 22-28 [scad/unknown-argument]
sphere(1, $fa = 0); sphere(1, $fs = 1e-9); sphere(1, $fn = -3); sphere(1, $fn = "a");
// warning: 1-20 [scad/bad-argument]
// warning: 21-43 [scad/bad-argument]
cube(1) sphere(1);
// warning: 1-19 [scad/lost-children]
// csg: cube(1 1 1)
// csg: cube(2 2 2)
// csg: cube(1 2 3)
// csg: cube(4 4 4 center)
// csg: cube(1 2 3 center)
// csg: cube(1 1 1)
// csg: cube(1 1 1)
// csg: cube(1 1 1)
// csg: cube(1 1 1)
// csg: cube(1 1 1)
// csg: cube(0 0 0)
// csg: cube(-1 -1 -1)
// csg: cube(1 0 2)
// csg: cube(inf inf inf)
// csg: cube(1 2 NaN)
// csg: square(1 1)
// csg: square(3 3)
// csg: square(1 2 center)
// csg: square(1 0)
// csg: square(1 1)
// csg: sphere(1)
// csg: sphere(2)
// csg: sphere(1.5)
// csg: sphere(1)
// csg: sphere(0)
// csg: sphere(-1)
// csg: sphere(5 $fn=3)
// csg: sphere(2)
// csg: sphere(1)
// csg: circle(1)
// csg: circle(3)
// csg: circle(1.5)
// csg: circle(1)
// csg: cylinder(1 1 1)
// csg: cylinder(5 1 1)
// csg: cylinder(5 2 1)
// csg: cylinder(5 2 1 center)
// csg: cylinder(5 2 2)
// csg: cylinder(5 2 2)
// csg: cylinder(5 1 1.5)
// csg: cylinder(5 2 1)
// csg: cylinder(5 1 2)
// csg: cylinder(1 1 1)
// csg: cylinder(-1 1 1)
// csg: cylinder(1 0 0)
// csg: cylinder(5 NaN NaN)
// csg: cylinder(5 2 3)
// csg: cylinder(5 2 2)
// csg: cylinder(5 2 4)
// csg: cylinder(1 1 1)
// csg: sphere(1 $fa=0.01)
// csg: sphere(1 $fs=0.01)
// csg: sphere(1 $fn=-3)
// csg: sphere(1)
// csg: cube(1 1 1)
