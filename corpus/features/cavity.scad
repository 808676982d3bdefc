// Nothing leads to it.
// has: hole ⌀10 closed, 10 long, from (15, 15, 10) along +z
$fn = 64;
difference() {
    cube(30);
    translate([15, 15, 10]) cylinder(r = 5, h = 10);
}
