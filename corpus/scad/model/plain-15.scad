// $fn assigned twice; the last one wins everywhere.
$fn = 7;
cylinder(r=10, h=5);
translate([30,0,0]) sphere(6);
$fn = 16;
