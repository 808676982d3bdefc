// Five that begin at 20 degrees, around nothing, on a plate.
// has: hole ⌀6 through, 8 long, from (68.7939, 46.8404, 0) along +z
// has: hole ⌀6 through, 8 long, from (49.3020, 59.9878, 0) along +z
// has: hole ⌀6 through, 8 long, from (30.7748, 45.5127, 0) along +z
// has: hole ⌀6 through, 8 long, from (38.8161, 23.4192, 0) along +z
// has: hole ⌀6 through, 8 long, from (62.3132, 24.2398, 0) along +z
// has: circle of 5 on ⌀40, the first at 20°, from (50, 40, 0) along +z
$fn = 64;
difference() {
    cube([100, 90, 8]);
    for (i = [0:4]) translate([50, 40, -1]) rotate([0, 0, 20 + 72 * i]) translate([20, 0, 0]) cylinder(r = 3, h = 10);
}
