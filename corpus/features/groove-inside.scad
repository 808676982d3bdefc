// A hole that is wider in the middle.
// has: stepped hole ⌀10 through, 30 long, from (15, 15, 0) along +z: ⌀10 over 10, ⌀14 over 10, ⌀10 over 10
$fn = 64;
difference() {
    cube([30, 30, 30]);
    translate([15, 15, -1]) cylinder(r = 5, h = 40);
    translate([15, 15, 10]) cylinder(r = 7, h = 10);
}
