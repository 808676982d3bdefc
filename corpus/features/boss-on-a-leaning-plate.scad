// With a hole through both.
// has: boss ⌀16, 12 long, from (11.4642, 15, 17.452) along (-0.6428, 0, 0.766)
// has: hole ⌀8 through, 18 long, from (15.3209, 15, 12.8558) along (-0.6428, 0, 0.766)
$fn = 64;
rotate([0, -40, 0]) difference() {
    union() {
        cube([40, 30, 6]);
        translate([20, 15, 6]) cylinder(r = 8, h = 12);
    }
    translate([20, 15, -1]) cylinder(r = 4, h = 30);
}
