// A small part beside a large one.
cube(1000); translate([1500,0,0]) cube(0.5);
