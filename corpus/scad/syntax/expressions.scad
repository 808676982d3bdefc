a = 1 + ;
// error: 9-10 [scad/unexpected-token]
b = * 3;
// error: 5-6 [scad/unexpected-token]
c = x ? y;
// error: 10-11 [scad/unexpected-token]
d = 1 + let (a = 1) a;
// error: 9-12 [scad/unexpected-token]
e = -function (x) x;
// error: 6-14 [scad/unexpected-token]
f = assert(true) ? 1 : 2;
// error: 18-19 [scad/unexpected-token]
g = a.1;
// error: 6-8 [scad/unexpected-token]
h = a.for;
// error: 7-10 [scad/unexpected-token]
i = 1.5x;
// error: 8-9 [scad/unexpected-token]
j = 1.5.5;
// error: 8-10 [scad/unexpected-token]
k = 1e999;
// error: 5-10 [scad/number-too-large]
l = (1, 2);
// error: 7-8 [scad/unexpected-token]
m = ();
// error: 6-7 [scad/unexpected-token]
n = a[];
// error: 7-8 [scad/unexpected-token]
x == 3;
// error: 3-5 [scad/unexpected-token]
o = "a" "b";
// error: 9-12 [scad/unexpected-token]
p = 1 ? 2 : 3 : 4;
// error: 15-16 [scad/unexpected-token]
q = a = 3;
// error: 7-8 [scad/unexpected-token]
r = [1;2];
// error: 5-6 [scad/unclosed-bracket]
// error: 8-9 [scad/unexpected-token]
