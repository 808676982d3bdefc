// linear_extrude of nothing, hull of nothing.
linear_extrude(5) {}
hull() {}
minkowski() {}
