// A plate with one hole in the middle, written with named numbers.
plate_w = 65;
plate_d = 45;
plate_t = 7;
hole_r = 9;
difference() {
    cube([plate_w, plate_d, plate_t]);
    translate([plate_w/2, plate_d/2, -0.5])
        cylinder(h = plate_t + 1, r = hole_r, $fn = 64);
}
