// Positional cube with center as second argument.
cube([12, 14, 16], true);
