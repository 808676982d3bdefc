// A cone with r and r2.
cylinder(h=40, r=15, r2=0, $fn=64);
