// Four sides that stand on a face.
// has: prism with 4 sides, 12 × 9, standing, 4 long, from (16, 12.5, 10) along +z
$fn = 64;
cube([40, 30, 10]);
translate([10, 8, 10]) cube([12, 9, 4]);
