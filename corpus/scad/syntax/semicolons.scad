x = 3
// error: 6-6 [scad/missing-semicolon]
y = 4
// error: 6-6 [scad/missing-semicolon]
function f(a) = a
// error: 18-18 [scad/missing-semicolon]
difference() {
  cube(1);
  cylinder(h = 3, r = 1)
// error: 25-25 [scad/missing-semicolon]
}
a = 1 b = 2;
// error: 6-6 [scad/missing-semicolon]
if (x > 1) { sphere(1) }
// error: 23-23 [scad/missing-semicolon]
translate([1, 2, 3])
// error: 21-21 [scad/missing-semicolon]
z = 5;
module m() { cube(1) }
// error: 21-21 [scad/missing-semicolon]
cube(x) // a comment after the place
// error: 8-8 [scad/missing-semicolon]
