// r, r1 and r2 given; r1 and r2 count.
cylinder(h=10, r=30, r1=4, r2=8, $fn=24);
