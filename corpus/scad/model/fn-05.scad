// A cone's sides follow the larger radius.
cylinder(h=10,r1=1,r2=20);
