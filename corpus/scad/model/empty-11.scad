// Edge contact in an intersection.
intersection() { cube(10); translate([10,10,0]) cube(10); }
