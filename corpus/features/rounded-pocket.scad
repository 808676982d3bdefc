// The same, cut out.
// has: pocket 20 × 14, 5 deep, corners R3, floor at (27, 19, 15) facing +z
// has: fillet R3, 90°, 5 long, from (20, 15, 15) along +z
// has: fillet R3, 90°, 5 long, from (34, 15, 15) along +z
// has: fillet R3, 90°, 5 long, from (34, 23, 15) along +z
// has: fillet R3, 90°, 5 long, from (20, 23, 15) along +z
$fn = 64;
difference() {
    cube([60, 40, 20]);
    translate([20, 15, 15]) linear_extrude(20) offset(r = 3) square([14, 8]);
}
