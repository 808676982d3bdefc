outside = "outer";
function f(p = outside, q = 3) = [p, q];
outside = "outer";
// warning: 1-18 [scad/overwritten-variable]
echo(f(), f(1), f(1, 2), f(q = 7), f(q = 1, 2), f(p = 1, 2));
echo(f(1, 2, 3));
// warning: 14-15 [scad/bad-argument]
echo(f(1, p = 2));
// warning: 11-12 [scad/bad-argument]
echo(f(p = 1, p = 2));
// warning: 15-16 [scad/bad-argument]
echo(f(z = 1));
// warning: 8-9 [scad/unknown-argument]
module m(a, b = a) echo(a, b);
// warning: 17-18 [scad/undefined-variable]
m(1);
m(b = 2);
m(1, $x = 5, 2);
m(1, 2, 3);
// warning: 9-10 [scad/bad-argument]
m(c = 4);
// warning: 3-4 [scad/unknown-argument]
// What is given under an unknown name is there all the same.
module n() echo(hidden);
n(hidden = 5);
// warning: 3-9 [scad/unknown-argument]
module lost(a) { a = 1; echo(a); }
// warning: 22-23 [scad/lost-parameter]
lost(2);
cube(2, radius = 3);
// warning: 9-15 [scad/unknown-argument]
// echo: ["outer", 3], [1, 3], [1, 2], ["outer", 7], [2, 1], [2, 3]
// echo: [1, 2]
// echo: [2, 3]
// echo: [2, 3]
// echo: ["outer", 3]
// echo: 1, undef
// echo: undef, 2
// echo: 1, 2
// echo: 1, 2
// echo: undef, undef
// echo: 5
// echo: 1
// csg: group()
// csg: group()
// csg: group()
// csg: group()
// csg: group()
// csg: group()
// csg: group()
// csg: cube(2 2 2)
