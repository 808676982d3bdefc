// A boss flush with the side of its plate.
cube([30,20,5]); translate([20,0,5]) cube([10,20,8]);
