// Few facets make a circle that is not sure.
// has: hole ⌀8 through, 5 long, from (10, 10, 0) along +z
$fn = 64;
difference() {
    cube([20, 20, 5]);
    translate([10, 10, -1]) cylinder(r = 4, h = 10, $fn = 12);
}
