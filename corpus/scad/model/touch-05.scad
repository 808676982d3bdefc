// Cylinders that nearly touch where facets leave a gap.
cylinder(h=10,r=5,$fn=30); translate([0,10,0]) cylinder(h=10,r=5,$fn=30);
