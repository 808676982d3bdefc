// A sphere lying on a plate: facet rings, no pole.
translate([-10,-10,0]) cube([20,20,3]);
translate([0,0,3+6]) sphere(r=6,$fn=20);
