// Numbers in scientific notation and without leading zero.
cube([1e1, 2.5E1, .5e+1]);
