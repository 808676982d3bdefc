// One axis, two lugs, two holes.
// has: hole ⌀8 through, 10 long, from (0, 10, 14) along +x
// has: hole ⌀8 through, 10 long, from (20, 10, 14) along +x
// has: channel 20 × 10, 15 deep, floor at (15, 10, 5) facing +z
$fn = 64;
difference() {
    cube([30, 20, 20]);
    translate([10, -1, 5]) cube([10, 22, 16]);
    translate([-1, 10, 14]) rotate([0, 90, 0]) cylinder(r = 4, h = 32);
}
