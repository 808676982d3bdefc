// An undefined variable inside a vector.
cube([10, depth, 5]);
