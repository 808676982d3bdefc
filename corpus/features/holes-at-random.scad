// No pattern.
// has: hole ⌀4 through, 5 long, from (10, 10, 0) along +z
// has: hole ⌀4 through, 5 long, from (40, 12, 0) along +z
// has: hole ⌀4 through, 5 long, from (22, 33, 0) along +z
// has: hole ⌀4 through, 5 long, from (45, 40, 0) along +z
$fn = 64;
difference() {
    cube([55, 50, 5]);
    for (p = [[10, 10], [40, 12], [22, 33], [45, 40]]) translate([p[0], p[1], -1]) cylinder(r = 2, h = 7);
}
