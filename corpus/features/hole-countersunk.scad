// Conical at the top.
// has: countersunk hole ⌀6 through, 12 long, from (15, 15, 0) along +z: ⌀6 over 9, ⌀6 to ⌀12 over 3
$fn = 64;
difference() {
    cube([30, 30, 12]);
    translate([15, 15, -1]) cylinder(r = 3, h = 20);
    translate([15, 15, 9]) cylinder(r1 = 3, r2 = 7, h = 4);
}
