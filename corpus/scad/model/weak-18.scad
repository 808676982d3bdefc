// A cutter whose sizes are negative is ignored.
difference() { cube(20, center=true); cube([-5, 10, 30], center=true); }
