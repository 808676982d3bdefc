// Not a stack of cones either.
// has: ring R20, tube R5, from (0, 0, 0) along +z
$fn = 64;
rotate_extrude() translate([20, 0]) circle(r = 5);
