// Inward offset larger than the shape: nothing.
linear_extrude(4) offset(r=-6) square(10);
cube(1);
