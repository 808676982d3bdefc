// scale with a number, and with a vector that has no zero.
scale(2) cube(3);
translate([10,0,0]) scale([1,2,3]) sphere(r=3,$fn=12);
