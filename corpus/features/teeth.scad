// They interrupt the rim, which stays one.
// has: boss ⌀40, 6 long, from (0, 0, 0) along +z, 245° of a turn
// has: 8 teeth from ⌀40 to ⌀52.2398, from (0, 0, 0) along +z
$fn = 64;
cylinder(r = 20, h = 6);
for (i = [0:7]) rotate([0, 0, 45 * i]) translate([10, -2.5, 0]) cube([16, 5, 6]);
