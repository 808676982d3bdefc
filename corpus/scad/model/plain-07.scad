// Positional arguments only: height, r1, r2, center.
cylinder(20, 9, 4, true, $fn=30);
