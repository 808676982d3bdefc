// Transforms that end in a semicolon do nothing.
translate([10,0,0]);
cube([10,10,10]);
rotate([0,0,45]);
