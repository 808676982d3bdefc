// An undefined variable in translate: the part is not moved.
translate([x0, 0, 0]) cube(5);
cube([2,2,9]);
