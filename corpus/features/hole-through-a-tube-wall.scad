// Both its ends are curved.
// has: boss ⌀40, 30 long, from (0, 0, 0) along +z
// has: hole ⌀32 through, 30 long, from (0, 0, 0) along +z
// has: hole ⌀6 through, 4.2838 long, from (15.7162, 0, 15) along +x
$fn = 64;
difference() {
    cylinder(r = 20, h = 30);
    translate([0, 0, -1]) cylinder(r = 16, h = 40);
    translate([0, 0, 15]) rotate([0, 90, 0]) cylinder(r = 3, h = 30);
}
