// torus() does not exist; the plate under it does.
cylinder(h=4, r=20, $fn=64);
translate([0,0,4]) torus(R=15, r=3);
