// A hexagon is no cylinder.
// has: prism with 6 sides, 20 across flats, free, 8 long, from (0, 0, 0) along +z
// has: hole ⌀10 through, 8 long, from (0, 0, 0) along +z
$fn = 64;
difference() {
    cylinder(r = 20 / sqrt(3), h = 8, $fn = 6);
    translate([0, 0, -1]) cylinder(r = 5, h = 10);
}
