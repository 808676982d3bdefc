// Named constants that are built in or not: PI, pi, true.
cylinder(h=PI*3, r=5, $fn=12);
cube([pi, 2, 2]);
