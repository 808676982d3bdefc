module empty() {}
module two(s = 1) { cube(s); sphere(s); }
module recursive(n) { if (n > 0) { translate([n, 0, 0]) cube(n); recursive(n - 1); } }
module cube(size) { sphere(size); }
empty();
two();
two(s = 3);
recursive(2);
module names() { echo(parent_module(0), parent_module(1), $parent_modules); children(); }
// warning: 41-57 [scad/bad-argument]
module caller() { names() echo(parent_module(0), $children); }
caller();
echo(parent_module());
// warning: 6-21 [scad/bad-argument]
names() echo(parent_module(7));
// warning: 14-30 [scad/bad-argument]
module outer() { module private() square(1); private(); }
outer();
private();
// warning: 1-8 [scad/unknown-module]
// echo: "names", "caller", 2
// echo: "names", 0
// echo: undef
// echo: "names", undef, 1
// echo: undef
// csg: group()
// csg: group(group(sphere(1)), sphere(1))
// csg: group(group(sphere(3)), sphere(3))
// csg: group(group(translate(2 0 0, group(sphere(2))), group(group(translate(1 0 0, group(sphere(1))), group()))))
// csg: group(group(group()))
// csg: group(group())
// csg: group(group(square(1 1)))
