// The bang makes one part the whole result.
cube(10);
translate([20,0,0]) !difference() { cube(8); translate([2,2,-1]) cube([4,4,10]); }
sphere(30);
