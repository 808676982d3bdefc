x = 1 & 2;
// error: 7-8 [scad/invalid-character]
y = a | b;
// error: 7-8 [scad/invalid-character]
z = 'text';
// error: 5-6 [scad/invalid-character]
w = 5 @ 3;
// error: 7-8 [scad/invalid-character]
v = “hello”;
// error: 5-6 [scad/invalid-character]
u = 3 × 4;
// error: 7-8 [scad/invalid-character]
é = 3;
// error: 1-2 [scad/invalid-character]
t = 2 – 1;
// error: 7-8 [scad/invalid-character]
s = a$b;
// error: 6-8 [scad/unexpected-token]
$ = 3;
// error: 1-2 [scad/invalid-character]
r = 90°;
// error: 7-8 [scad/invalid-character]
q = ~1;
// error: 5-6 [scad/invalid-character]
