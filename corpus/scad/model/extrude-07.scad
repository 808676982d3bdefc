// A twisted square column.
linear_extrude(height=40, twist=90, slices=20) square(12, center=true);
