// A gap of a thousandth.
cube(10); translate([10.001,0,0]) cube(10);
