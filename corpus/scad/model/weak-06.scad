// Numbers instead of vectors for translate, and a bad rotate.
translate(5, 5, 0) cube(6);
rotate("90") translate([10,0,0]) cube(4);
