// A module that draws itself.
module m(d) { translate([d, 0, 0]) { cube(1); m(d + 1); } }
m(0);
