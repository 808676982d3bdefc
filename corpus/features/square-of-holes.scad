// A grid and a circle at once.
// has: hole ⌀6 through, 5 long, from (-15, -15, 0) along +z
// has: hole ⌀6 through, 5 long, from (-15, 15, 0) along +z
// has: hole ⌀6 through, 5 long, from (15, -15, 0) along +z
// has: hole ⌀6 through, 5 long, from (15, 15, 0) along +z
// has: grid of 2 × 2, 30 along +x and 30 along +y
// has: circle of 4 on ⌀42.4264, the first at 45°, from (0, 0, 0) along +z
$fn = 64;
difference() {
    translate([-25, -25, 0]) cube([50, 50, 5]);
    for (x = [-15, 15], y = [-15, 15]) translate([x, y, -1]) cylinder(r = 3, h = 7);
}
