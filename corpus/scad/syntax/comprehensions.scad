a = [(for (i = [0:2]) i)];
// error: 7-10 [scad/unexpected-token]
b = (for (i = [0:2]) i);
// error: 6-9 [scad/unexpected-token]
c = [for (i = [0:2]) ((if (i > 0) i))];
// error: 24-26 [scad/unexpected-token]
d = [for (i = [0:2]) i for (j = [0:2]) j];
// error: 23-23 [scad/missing-comma]
e = [0:1:2:3];
// error: 11-12 [scad/unexpected-token]
f = [0:];
// error: 8-9 [scad/unexpected-token]
g = [:5];
// error: 6-7 [scad/unexpected-token]
h = [for (i = [0:2]) i : 5];
// error: 24-25 [scad/unexpected-token]
i = [for (i = [0:2]) assert(i > 0) for (j = [0:2]) j];
// error: 36-39 [scad/unexpected-token]
j = [if (true) 1 else];
// error: 22-23 [scad/unexpected-token]
k = [for (i = 0; i < 3) i];
// error: 23-24 [scad/unexpected-token]
