// A difference with thousands of crossing cutters.
difference() {
    cube([100, 100, 100], center = true);
    for (i = [0:3000]) rotate([i * 7, i * 13, i * 29]) cylinder(r = 1, h = 300, center = true, $fn = 32);
}
