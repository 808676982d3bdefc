// Four columns, three rows.
// has: hole ⌀4 through, 5 long, from (10, 10, 0) along +z
// has: hole ⌀4 through, 5 long, from (10, 24, 0) along +z
// has: hole ⌀4 through, 5 long, from (10, 38, 0) along +z
// has: hole ⌀4 through, 5 long, from (22, 10, 0) along +z
// has: hole ⌀4 through, 5 long, from (22, 24, 0) along +z
// has: hole ⌀4 through, 5 long, from (22, 38, 0) along +z
// has: hole ⌀4 through, 5 long, from (34, 10, 0) along +z
// has: hole ⌀4 through, 5 long, from (34, 24, 0) along +z
// has: hole ⌀4 through, 5 long, from (34, 38, 0) along +z
// has: hole ⌀4 through, 5 long, from (46, 10, 0) along +z
// has: hole ⌀4 through, 5 long, from (46, 24, 0) along +z
// has: hole ⌀4 through, 5 long, from (46, 38, 0) along +z
// has: grid of 4 × 3, 12 along +x and 14 along +y
$fn = 64;
difference() {
    cube([60, 50, 5]);
    for (i = [0:3], j = [0:2]) translate([10 + 12 * i, 10 + 14 * j, -1]) cylinder(r = 2, h = 7);
}
