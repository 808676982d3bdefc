// The default resolution for a small circle, five sides at least.
cylinder(h=4,r=0.5); translate([5,0,0]) sphere(r=0.4);
