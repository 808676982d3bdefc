for (i = [1, 2]) cube(i);
for (i = [1 : 2], j = [i : 2]) echo(i, j);
for (i = 3) echo(i);
for (i = undef) echo("never");
for (i = []) echo("never");
for () echo("never");
for ([1, 2]) echo("twice");
for (i = [1, [2, 3], "s"]) echo(i);
for (i = [0 : 1000000]) echo("never");
// warning: 1-39 [scad/range-too-long]
if ("") echo("never"); else if ([0]) echo("otherwise"); else echo("never");
let (a = 1, b = a + 1) echo(a, b);
let (a = 1, a = 2) echo(a);
// warning: 1-28 [scad/overwritten-variable]
assign (a = 5) cube(a);
// warning: 1-24 [scad/deprecated]
assert(true, "fine") cube(1);
echo("x", y = 2) { cube(2); cube(3); }
echo("x");
// echo: 1, 1
// echo: 1, 2
// echo: 2, 2
// echo: 3
// echo: "twice"
// echo: "twice"
// echo: 1
// echo: [2, 3]
// echo: "s"
// echo: "otherwise"
// echo: 1, 2
// echo: 1
// echo: "x", y = 2
// echo: "x"
// csg: group(cube(1 1 1), cube(2 2 2))
// csg: group()
// csg: group()
// csg: group()
// csg: group()
// csg: group()
// csg: group()
// csg: group()
// csg: group()
// csg: group(group())
// csg: group()
// csg: group()
// csg: group(cube(5 5 5))
// csg: group(cube(1 1 1))
// csg: group(cube(2 2 2), cube(3 3 3))
