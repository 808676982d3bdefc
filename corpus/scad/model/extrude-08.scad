// A twist without slices or $fn: the default count.
linear_extrude(height=30, twist=120) translate([6,0]) square([8,4]);
