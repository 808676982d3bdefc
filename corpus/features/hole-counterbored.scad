// Wider at the top.
// has: counterbored hole ⌀6 through, 12 long, from (15, 15, 0) along +z: ⌀6 over 8, ⌀11 over 4
$fn = 64;
difference() {
    cube([30, 30, 12]);
    translate([15, 15, -1]) cylinder(r = 3, h = 20);
    translate([15, 15, 8]) cylinder(r = 5.5, h = 20);
}
