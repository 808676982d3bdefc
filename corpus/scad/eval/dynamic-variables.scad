// Variables that begin with $ are those of whoever calls.
module show() echo($v);
$v = 1;
show();
show($v = 2);
module outer() { $v = 3; show(); children(); }
outer() show();
outer() { $v = 4; show(); }
outer($v = 5) show();
translate([0, 0, 0], $v = 6) show();
translate([0, 0, 0], $v = 6) { $v = 7; show(); }
union($v = 8) show();
for ($v = [9 : 10]) show();
let ($v = 11) show();
if (true) { $v = 12; show(); }
function f() = $v;
function g() = f();
echo(f($v = 13), g($v = 14), let ($v = 15) g(), f());
module parameter($v = 16) show();
parameter();
parameter(17);
echo($w);
// warning: 6-8 [scad/undefined-variable]
// Settings hold in the whole scope, wherever they stand, and for what is called from it.
echo($fn, $fa, $fs, $t, $preview, $vpr, $vpt, $vpd, $vpf);
$fn = 20;
sphere(1);
module part() sphere(2);
part();
part($fn = 5);
cylinder(r = 1, h = 2, $fn = 6);
linear_extrude(1) { $fn = 9; circle(1); }
linear_extrude(1, $fn = 8) { $fn = 9; circle(1); }
rotate(10, $fn = 7) sphere(3);
// echo: 1
// echo: 2
// echo: 3
// echo: 3
// echo: 3
// echo: 3
// echo: 3
// echo: 3
// echo: 6
// echo: 6
// echo: 1
// echo: 9
// echo: 10
// echo: 11
// echo: 12
// echo: 13, 14, 15, 1
// echo: 16
// echo: 17
// echo: undef
// echo: 20, 12, 2, 0, false, [0, 0, 0], [0, 0, 0], 500, 22.5
// csg: group()
// csg: group()
// csg: group(group(), group(group()))
// csg: group(group(), group(group()))
// csg: group(group(), group(group()))
// csg: translate(0 0 0, group())
// csg: translate(0 0 0, group())
// csg: union(group())
// csg: group(group(), group())
// csg: group(group())
// csg: group(group())
// csg: group(group())
// csg: group(group())
// csg: sphere(1 $fn=20)
// csg: group(sphere(2 $fn=20))
// csg: group(sphere(2 $fn=5))
// csg: cylinder(2 1 1 $fn=6)
// csg: linear_extrude(1 twist 0 scale 1 1 $fn=9, circle(1 $fn=9))
// csg: linear_extrude(1 twist 0 scale 1 1 $fn=8, circle(1 $fn=8))
// csg: rotate(0 0 10, sphere(3 $fn=7))
