// The same radius twice on one axis.
// has: boss ⌀12, 30 long, from (0, 0, 0) along +z: ⌀20 over 10, ⌀12 over 10, ⌀20 over 10
$fn = 64;
cylinder(r = 10, h = 10);
translate([0, 0, 10]) cylinder(r = 6, h = 10);
translate([0, 0, 20]) cylinder(r = 10, h = 10);
