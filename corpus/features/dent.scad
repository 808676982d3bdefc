// Half a ball cut out of the top.
// has: hollow ball R8 around (15, 15, 30)
$fn = 64;
difference() {
    cube(30);
    translate([15, 15, 30]) sphere(r = 8);
}
