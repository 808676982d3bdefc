// Boxes that share a face in part; the union is one body.
cube(10); translate([10,3,3]) cube([10,4,4]);
