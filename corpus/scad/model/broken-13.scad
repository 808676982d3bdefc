// i++ is not OpenSCAD.
for (i = 0; i < 5; i++) translate([i*5,0,0]) cube(3);
