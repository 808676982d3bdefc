// A cone without a tip.
// has: boss ⌀20, 10 long, from (0, 0, 5) along +z: ⌀20 to ⌀12 over 10
$fn = 64;
translate([-15, -15, 0]) cube([30, 30, 5]);
translate([0, 0, 5]) cylinder(r1 = 10, r2 = 6, h = 10);
