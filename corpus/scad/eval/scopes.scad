// The last assignment of a block counts, at the place of the first.
x = 1;
x = x + 1;
// warning: 1-10 [scad/overwritten-variable]
// warning: 5-6 [scad/undefined-variable]
// warning: 5-10 [scad/undefined-operation]
early = late;
// warning: 9-13 [scad/undefined-variable]
late = 2;
echo(x, early, late);
a = 1;
b = a + 1;
a = 5;
// warning: 1-6 [scad/overwritten-variable]
echo(a, b);
// Braces of a call are a scope of their own, bare braces are none.
if (true) { a = 7; echo(a); }
{ c = 8; }
translate([0, 0, 0]) { a = 9; d = a; echo(a, d); }
echo(a, c, d);
// warning: 12-13 [scad/undefined-variable]
for (i = [1 : 2]) { k = i; echo(i, k); i = 9; }
for (i = [0 : 2]) { n = n == undef ? 0 : n + 1; echo(n); }
// warning: 25-26 [scad/undefined-variable]
let (p = 1) { echo(p); p = 2; }
echo(i, p);
// warning: 6-7 [scad/undefined-variable]
// warning: 9-10 [scad/undefined-variable]
module m() { echo(a); a = 6; module inner() echo("inner", a); function f() = a * 2; inner(); echo(f()); }
m();
inner();
// warning: 1-6 [scad/unknown-module]
echo(PI);
module shadow(PI) { echo(PI); }
shadow(3);
// echo: undef, undef, 2
// echo: 5, 6
// echo: 7
// echo: 9, 9
// echo: 5, 8, undef
// echo: 9, 1
// echo: 9, 2
// echo: 0
// echo: 0
// echo: 0
// echo: 2
// echo: undef, undef
// echo: 6
// echo: "inner", 6
// echo: 12
// echo: 3.14159
// echo: 3
// csg: group()
// csg: translate(0 0 0)
// csg: group()
// csg: group()
// csg: group()
// csg: group(group())
// csg: group()
