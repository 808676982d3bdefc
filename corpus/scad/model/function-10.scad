// rands with a seed is unstable; only its length is used.
r=rands(0,1,7,42);
cube([len(r),3,2]);
