// A bar laid by rotation on the face of a tilted plate.
rotate([0,30,0]) { cube([30,20,4]); translate([5,5,4]) cube([20,10,6]); }
