// The vertical leg floats above the horizontal one.
cube([65, 20, 10]);
translate([0, 0, 20]) cube([20, 20, 10]);
