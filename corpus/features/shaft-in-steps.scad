// Three diameters.
// has: boss ⌀12, 45 long, from (0, 0, 0) along +z: ⌀30 over 20, ⌀20 over 15, ⌀12 over 10
$fn = 64;
cylinder(r = 15, h = 20);
translate([0, 0, 20]) cylinder(r = 10, h = 15);
translate([0, 0, 35]) cylinder(r = 6, h = 10);
