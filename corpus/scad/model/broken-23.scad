// A return statement in a module.
module p() { return cube(5); }
p();
