box([1, 2, 3]);
// warning: 1-4 [scad/unknown-module]
rounded_cube([1, 2, 3], 1);
// warning: 1-13 [scad/unknown-module]
cylindr(h = 5);
// warning: 1-8 [scad/unknown-module]
heigth = 3;
echo(height, $undefined);
// warning: 6-12 [scad/undefined-variable]
// warning: 14-24 [scad/undefined-variable]
echo(squirt(2), translate([1, 2, 3]));
// warning: 6-12 [scad/unknown-function]
// warning: 17-26 [scad/unknown-function]
cube(sqrt);
// warning: 6-10 [scad/undefined-variable]
difference() { torus(3, 1); cube(4); }
// warning: 16-21 [scad/unknown-module]
// echo: undef, undef
// echo: undef, undef
// csg: cube(1 1 1)
// csg: difference(cube(4 4 4))
