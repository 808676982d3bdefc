// The height is missing: the default of 100.
linear_extrude() circle(r=5,$fn=10);
