// Six around a bore.
// has: boss ⌀80, 8 long, from (0, 0, 0) along +z
// has: hole ⌀20 through, 8 long, from (0, 0, 0) along +z
// has: hole ⌀6 through, 8 long, from (30.0000, 0.0000, 0) along +z
// has: hole ⌀6 through, 8 long, from (15.0000, 25.9808, 0) along +z
// has: hole ⌀6 through, 8 long, from (-15.0000, 25.9808, 0) along +z
// has: hole ⌀6 through, 8 long, from (-30.0000, 0.0000, 0) along +z
// has: hole ⌀6 through, 8 long, from (-15.0000, -25.9808, 0) along +z
// has: hole ⌀6 through, 8 long, from (15.0000, -25.9808, 0) along +z
// has: circle of 6 on ⌀60, the first at 0°, from (0, 0, 0) along +z
$fn = 64;
difference() {
    cylinder(r = 40, h = 8);
    translate([0, 0, -1]) cylinder(r = 10, h = 10);
    for (i = [0:5]) rotate([0, 0, 60 * i]) translate([30, 0, -1]) cylinder(r = 3, h = 10);
}
