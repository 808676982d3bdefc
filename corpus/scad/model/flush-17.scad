// A hexagon inside a hexagon, sharing corners.
difference(){ cylinder(h=5,r=10,$fn=6); translate([0,0,-1]) cylinder(h=7,r=10,$fn=3); }
