// A 2D shape rotated about X before extrusion is flattened.
linear_extrude(5) rotate([60,0,0]) square(10);
