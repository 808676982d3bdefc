// Blind, with the point of a drill.
// has: hole ⌀8 blind, 12.4 long, from (10, 10, 15) along -z: ⌀8 over 10, ⌀8 to ⌀0 over 2.4
$fn = 64;
difference() {
    cube([20, 20, 15]);
    translate([10, 10, 5]) cylinder(r = 4, h = 20);
    translate([10, 10, 2.6]) cylinder(r1 = 0, r2 = 4, h = 2.4);
}
