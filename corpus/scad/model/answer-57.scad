// A container from a scaled copy of the outer box.
difference() { cube([50,40,25],center=true); translate([0,0,3]) scale([0.9,0.9,1]) cube([50,40,25],center=true); }
