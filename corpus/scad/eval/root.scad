cube(1);
translate([1, 0, 0]) for (i = [1 : 3]) !difference() { cube(i); sphere(i); }
sphere(2);
// csg: difference(cube(1 1 1), sphere(1))
