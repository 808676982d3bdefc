// A part at infinity, and one at not-a-number.
translate([1/0,0,0]) cube(5);
cube([0/0,5,5]);
