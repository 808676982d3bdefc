// Not a stack of cones.
// has: ball R12 around (3, 4, 5)
$fn = 64;
translate([3, 4, 5]) sphere(r = 12);
