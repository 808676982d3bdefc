for (i = 0; i < 3; i = i + 1) cube(i);
// error: 5-6 [scad/c-loop]
for i = [0:3] cube(i);
// error: 5-6 [scad/unexpected-token]
for (i in [0:3]) cube(i);
// error: 8-10 [scad/unexpected-token]
for (i = 0:3) cube(i);
// error: 11-12 [scad/unexpected-token]
if true cube(1);
// error: 4-8 [scad/unexpected-token]
if (x = 3) cube(1);
// error: 7-8 [scad/unexpected-token]
var x = 3;
// error: 5-6 [scad/unexpected-token]
x += 1;
// error: 3-4 [scad/unexpected-token]
x++;
// error: 2-3 [scad/unexpected-token]
x[0] = 1;
// error: 2-3 [scad/unexpected-token]
foo;
// error: 4-5 [scad/unexpected-token]
3;
// error: 1-2 [scad/unexpected-token]
return 3;
// error: 8-9 [scad/unexpected-token]
function g(x) { return x; }
// error: 15-16 [scad/unexpected-token]
a = x and y;
// error: 7-10 [scad/unexpected-token]
