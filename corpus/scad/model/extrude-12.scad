// The height by position, centred.
linear_extrude(14, center=true) square([10,6]);
