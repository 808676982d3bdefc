// A truncated cone by two diameters.
cylinder(h=18, d1=30, d2=12.5, $fn=40);
