// A pyramid by scale=0.
linear_extrude(height=25, scale=0) square(20, center=true);
