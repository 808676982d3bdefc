// Two cylinders tangent along a line (vertices meet).
cylinder(h=10,r=5,$fn=32); translate([10,0,0]) cylinder(h=10,r=5,$fn=32);
