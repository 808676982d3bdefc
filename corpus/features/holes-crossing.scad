// The wider one divides the other.
// has: hole ⌀10 through, 30 long, from (15, 15, 0) along +z
// has: hole ⌀6 through, 11 long, from (0, 15, 15) along +x
// has: hole ⌀6 through, 11 long, from (19, 15, 15) along +x
$fn = 64;
difference() {
    cube(30);
    translate([15, 15, -1]) cylinder(r = 5, h = 40);
    translate([-1, 15, 15]) rotate([0, 90, 0]) cylinder(r = 3, h = 40);
}
