// Outside a boss, inside a hole.
// has: boss ⌀20, 25 long, from (0, 0, 0) along +z
// has: hole ⌀16 through, 25 long, from (0, 0, 0) along +z
$fn = 64;
difference() {
    cylinder(r = 10, h = 25);
    translate([0, 0, -1]) cylinder(r = 8, h = 30);
}
