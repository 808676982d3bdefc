// Tangent cylinders of different heights.
cylinder(h=10,r=5,$fn=32); translate([10,0,3]) cylinder(h=12,r=5,$fn=32);
