// The cone with r=0 by r1 only: r2 keeps the default of one.
cylinder(h=40, r1=15, $fn=64);
