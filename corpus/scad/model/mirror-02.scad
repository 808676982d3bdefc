// A mirror about a diagonal plane, and a zero vector which does nothing.
mirror([1,1,0]) translate([5,0,0]) cube([20,4,3]);
mirror([0,0,0]) cube([4,4,8]);
