// An empty element in a vector is skipped: the vector has two numbers.
difference() { cube([30,20,10]); translate([0,,2]) cube(5); }
