// A twist the other way with taper.
linear_extrude(height=25, twist=-60, scale=0.5, slices=15) circle(r=10,$fn=5);
