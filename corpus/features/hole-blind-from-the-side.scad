// It begins at its mouth.
// has: hole ⌀6 blind, 8 long, from (0, 10, 10) along +x
$fn = 64;
difference() {
    cube(20);
    translate([-1, 10, 10]) rotate([0, 90, 0]) cylinder(r = 3, h = 9);
}
