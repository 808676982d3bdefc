// An undefined variable as a size falls back to the default.
cylinder(h=height, r=5, $fn=20);
