// A hole tangent to the wall from the inside.
difference(){ cylinder(h=10,r=20,$fn=64); translate([12,0,-1]) cylinder(h=12,r=8,$fn=64); }
