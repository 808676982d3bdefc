// One axis, two bosses, each from its foot.
// has: boss ⌀16, 10 long, from (0, 0, 3) along +z
// has: boss ⌀10, 12 long, from (0, 0, -3) along -z
$fn = 64;
translate([-20, -20, -3]) cube([40, 40, 6]);
translate([0, 0, 3]) cylinder(r = 8, h = 10);
translate([0, 0, -15]) cylinder(r = 5, h = 12);
