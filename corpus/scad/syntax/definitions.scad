translate([0, 0, 0]) {
  module a() {}
// error: 3-9 [scad/misplaced-definition]
  function b() = 1;
// error: 3-11 [scad/misplaced-definition]
  a();
}
if (x) y = 1; else z = 2;
// error: 8-9 [scad/misplaced-assignment]
// error: 20-21 [scad/misplaced-assignment]
module k { cube(1); }
// error: 10-11 [scad/unexpected-token]
module (x) {}
// error: 8-9 [scad/unexpected-token]
module for() {}
// error: 8-11 [scad/unexpected-token]
function (x) = x;
// error: 10-11 [scad/unexpected-token]
function f(x) x;
// error: 15-16 [scad/unexpected-token]
function h(x) = ;
// error: 17-18 [scad/unexpected-token]
if = 3;
// error: 4-5 [scad/unexpected-token]
true = 3;
// error: 1-5 [scad/unexpected-token]
!x = 3;
// error: 4-5 [scad/unexpected-token]
*{ cube(1); }
// error: 2-3 [scad/unexpected-token]
