// A container with a cavity of negative size in one direction.
w=8; t=5;
difference() { cube([w,40,20]); translate([t,t,t]) cube([w-2*t,30,20]); }
