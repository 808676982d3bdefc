cube([1 2 3]);
// error: 8-8 [scad/missing-comma]
// error: 10-10 [scad/missing-comma]
cube(size = [1, 2, 3] center = true);
// error: 22-22 [scad/missing-comma]
cube([1, 2, 3],);
// error: 15-16 [scad/trailing-comma]
x = [, 1];
// error: 6-7 [scad/unexpected-token]
y = [1,, 2, @, 3];
// error: 13-14 [scad/invalid-character]
echo(1 "two" [3]);
// error: 7-7 [scad/missing-comma]
z = f(,);
// error: 7-8 [scad/trailing-comma]
module m(a b) {}
// error: 11-11 [scad/missing-comma]
module n(1) {}
// error: 10-11 [scad/unexpected-token]
