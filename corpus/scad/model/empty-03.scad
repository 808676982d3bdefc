// Bodies that do not meet, intersected.
intersection() { cube(5); translate([10,0,0]) cube(5); }
