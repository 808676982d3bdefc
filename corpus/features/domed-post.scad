// A ball goes on where the post ends.
// has: boss ⌀20, 20 long, from (0, 0, 0) along +z
// has: ball R10 around (0, 0, 20)
$fn = 64;
cylinder(r = 10, h = 20);
translate([0, 0, 20]) sphere(r = 10);
