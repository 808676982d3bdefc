// A plate that leans, with its hole.
// has: hole ⌀6 through, 10 long, from (10, 8.6603, 5) along (0, -0.5, 0.866)
$fn = 64;
rotate([30, 0, 0]) difference() {
    cube([20, 20, 10]);
    translate([10, 10, -1]) cylinder(r = 3, h = 12);
}
