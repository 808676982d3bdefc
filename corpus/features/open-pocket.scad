// Three walls.
// has: open pocket 20 × 10, 6 deep, floor at (30, 15, 4) facing +z
$fn = 64;
difference() {
    cube([40, 30, 10]);
    translate([20, 10, 4]) cube([30, 10, 10]);
}
