// A dome, a cross hole and a bolt circle on a cylinder, by a careful model.
$fn = 64;
difference() {
    union() {
        cylinder(h=45, r=28);
        translate([0, 0, 45]) sphere(r=9);
    }
    // horizontal hole along X at half height
    translate([-40, 0, 22.5]) rotate([0, 90, 0]) cylinder(h=80, r=12);
    for (i = [0:5]) rotate([0, 0, i*60]) translate([17.4, 0, -1]) cylinder(h=60, r=2);
}
