// A comma is missing in a vector.
cube([10 20 30]);
