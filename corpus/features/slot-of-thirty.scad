// Its flat sides go on in a facet of each end.
// has: slot 30 × 10, 8 deep, through, from (30, 20, 0) along +z, lengthwise +x
$fn = 64;
difference() {
    cube([60, 40, 8]);
    translate([20, 20, -1]) hull() {
        cylinder(r = 5, h = 10, $fn = 30);
        translate([20, 0, 0]) cylinder(r = 5, h = 10, $fn = 30);
    }
}
