cube(1) +;
// error: 9-10 [scad/unexpected-token]
cube(1), sphere(2);
// error: 8-9 [scad/unexpected-token]
union() cube(1).x;
// error: 16-17 [scad/unexpected-token]
else cube(1);
// error: 1-5 [scad/unexpected-token]
if (true) else cube(1);
// error: 11-15 [scad/unexpected-token]
"a";
// error: 1-4 [scad/unexpected-token]
(1 + 2);
// error: 1-2 [scad/unexpected-token]
!;
// error: 2-3 [scad/unexpected-token]
!module a() {}
// error: 2-8 [scad/unexpected-token]
translate([1, 2, 3]);;
union() { ; {} {;;} sphere(1); }
