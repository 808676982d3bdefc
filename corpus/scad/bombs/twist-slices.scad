// More slices than anyone can look at.
linear_extrude(height = 10, twist = 360, slices = 100000000) square(5);
