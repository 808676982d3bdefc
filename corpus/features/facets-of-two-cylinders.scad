// Of 64 and of 48 facets, one inside the other.
// has: boss ⌀20, 20 long, from (0, 0, 0) along +z
$fn = 64;
cylinder(r = 10, h = 20);
translate([0, 0, 5]) cylinder(r = 10, h = 10, $fn = 48);
