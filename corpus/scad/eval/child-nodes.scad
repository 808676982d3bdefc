// What counts as the first child of a difference, and what is none.
module empty() {}
module none() difference() { children(); cube(1); }
difference() { empty(); cube(2); }
difference() { unknown() sphere(); cube(3); }
// warning: 16-23 [scad/unknown-module]
difference() { if (false) sphere(); cube(4); }
difference() { if (false) sphere(); else {} cube(5); }
difference() { if (true) {} cube(6); }
difference() { if (true) { sphere(1); sphere(2); } cube(7); }
difference() { union() {} cube(8); }
difference() { for (i = []) sphere(); cube(9); }
difference() { for (i = [1 : 2]) sphere(i); cube(10); }
difference() { let (a = 1) {} cube(11); }
difference() { echo("e"); cube(12); }
difference() { echo("e") sphere(1); cube(13); }
difference() { assert(true); cube(14); }
difference() { assert(true) sphere(1); cube(15); }
difference() { a = 5; cube(a); }
difference() { { sphere(1); sphere(2); } cube(16); }
difference() { *sphere(); cube(17); }
difference() { %sphere(); cube(18); }
difference() { #sphere(); cube(19); }
difference() { color("red"); cube(20); }
difference() { hull(); cube(21); }
difference() { translate([1, 2, 3]); cube(22); }
difference() { linear_extrude(1); cube(23); }
difference() { render(); cube(24); }
difference() { sphere(0); cube(25); }
difference() { polygon(); cube(26); }
// warning: 16-26 [scad/bad-argument]
difference() { group() {} cube(27); }
difference() { children(); cube(28); }
none();
none() {}
none() echo("e");
difference() { ; cube(29); }
intersection() { unknown(); cube(30); }
// warning: 18-25 [scad/unknown-module]
intersection_for(i = [1 : 2]) { cube(i); sphere(i); }
intersection_for(i = []) cube(1);
// echo: "e"
// echo: "e"
// echo: "e"
// csg: difference(group(), cube(2 2 2))
// csg: difference(cube(3 3 3))
// csg: difference(cube(4 4 4))
// csg: difference(group(), cube(5 5 5))
// csg: difference(group(), cube(6 6 6))
// csg: difference(group(sphere(1), sphere(2)), cube(7 7 7))
// csg: difference(union(), cube(8 8 8))
// csg: difference(group(), cube(9 9 9))
// csg: difference(group(sphere(1), sphere(2)), cube(10 10 10))
// csg: difference(group(), cube(11 11 11))
// csg: difference(cube(12 12 12))
// csg: difference(group(sphere(1)), cube(13 13 13))
// csg: difference(cube(14 14 14))
// csg: difference(group(sphere(1)), cube(15 15 15))
// csg: difference(cube(5 5 5))
// csg: difference(sphere(1), sphere(2), cube(16 16 16))
// csg: difference(cube(17 17 17))
// csg: difference(cube(18 18 18))
// csg: difference(sphere(1), cube(19 19 19))
// csg: difference(group(), cube(20 20 20))
// csg: difference(hull(), cube(21 21 21))
// csg: difference(translate(1 2 3), cube(22 22 22))
// csg: difference(linear_extrude(1 twist 0 scale 1 1), cube(23 23 23))
// csg: difference(group(), cube(24 24 24))
// csg: difference(sphere(0), cube(25 25 25))
// csg: difference(polygon([]), cube(26 26 26))
// csg: difference(group(), cube(27 27 27))
// csg: difference(cube(28 28 28))
// csg: group(difference(group(), cube(1 1 1)))
// csg: group(difference(group(), cube(1 1 1)))
// csg: group(difference(group(), cube(1 1 1)))
// csg: difference(cube(29 29 29))
// csg: intersection(cube(30 30 30))
// csg: intersection(cube(1 1 1), sphere(1), cube(2 2 2), sphere(2))
// csg: intersection()
