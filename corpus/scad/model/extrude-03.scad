// A tapered extrusion, scale by a number.
linear_extrude(height=20, scale=0.5) square(16, center=true);
