// Face contact in an intersection: a flat rest.
intersection() { cube(10); translate([10,0,0]) cube(10); }
