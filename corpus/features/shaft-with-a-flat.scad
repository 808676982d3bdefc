// Still round for 254 degrees.
// has: boss ⌀20, 30 long, from (0, 0, 0) along +z, 254° of a turn
$fn = 64;
difference() {
    cylinder(r = 10, h = 30);
    translate([6, -15, -1]) cube([10, 30, 40]);
}
