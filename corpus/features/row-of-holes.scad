// Five in a row.
// has: hole ⌀4 through, 5 long, from (10, 10, 0) along +z
// has: hole ⌀4 through, 5 long, from (21, 10, 0) along +z
// has: hole ⌀4 through, 5 long, from (32, 10, 0) along +z
// has: hole ⌀4 through, 5 long, from (43, 10, 0) along +z
// has: hole ⌀4 through, 5 long, from (54, 10, 0) along +z
// has: row of 5, 11 apart, along +x
$fn = 64;
difference() {
    cube([70, 20, 5]);
    for (i = [0:4]) translate([10 + 11 * i, 10, -1]) cylinder(r = 2, h = 7);
}
