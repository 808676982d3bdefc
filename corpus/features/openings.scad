// Hexagonal and rectangular, through and blind.
// has: opening with 4 sides, 14 × 8, through, 20 long, from (64, 17, 0) along +z
// has: opening with 6 sides, 10.3923 across flats, through, 20 long, from (65, 45, 0) along +z
// has: opening with 6 sides, 10.3923 across flats, blind, 10 long, from (15, 45, 20) along -z
// has: pocket 20 × 12, 8 deep, floor at (20, 16, 12) facing +z
$fn = 64;
difference() {
    cube([80, 60, 20]);
    translate([60, 10, -1]) cube([8, 14, 40]);
    translate([65, 45, -1]) cylinder(r = 6, h = 40, $fn = 6);
    translate([15, 45, 10]) cylinder(r = 6, h = 40, $fn = 6);
    translate([10, 10, 12]) cube([20, 12, 20]);
}
