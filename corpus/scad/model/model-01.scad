// A parametric hinge leaf with knuckles and countersunk holes.
/* [Leaf] */
leaf_w = 30;      // mm
leaf_h = 60;
leaf_t = 3;
/* [Knuckles] */
knuckles = 5;
pin_d = 4;
knuckle_d = 9;
gap = 0.4;
$fn = 48;
eps = 0.01;

kn_h = leaf_h / knuckles;

module knuckle(i) {
    translate([0, 0, i * kn_h + gap/2])
        cylinder(d = knuckle_d, h = kn_h - gap);
}
module leaf() {
    translate([0, -knuckle_d/2, 0]) cube([leaf_w, leaf_t, leaf_h]);
}
module screws() {
    for (z = [leaf_h*0.2, leaf_h*0.5, leaf_h*0.8])
        translate([leaf_w*0.65, -knuckle_d/2 - eps, z]) rotate([-90, 0, 0]) {
            cylinder(d = 3.4, h = leaf_t + 2*eps);
            cylinder(d1 = 7, d2 = 3.4, h = 2);
        }
}
difference() {
    union() {
        leaf();
        for (i = [0 : 2 : knuckles - 1]) knuckle(i);
    }
    for (i = [1 : 2 : knuckles - 1])
        translate([0, 0, i*kn_h - gap/2]) cylinder(d = knuckle_d + 2*gap, h = kn_h + gap);
    translate([0, 0, -1]) cylinder(d = pin_d, h = leaf_h + 2);
    screws();
}
