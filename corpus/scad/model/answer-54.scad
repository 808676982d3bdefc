// A container with the cavity turned upside down: the opening is at the bottom.
difference() { cube([45,60,50]); translate([5,5,-1]) cube([35,50,46]); }
