// children with a list of indices, and one out of range.
module pick(){ children([0,2]); children(7); }
pick(){ cube(5); translate([10,0,0]) cube(6); translate([20,0,0]) cube(7); }
