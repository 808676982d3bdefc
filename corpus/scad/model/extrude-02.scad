// A frame by offset of the outside.
linear_extrude(3) difference(){ offset(delta=3) square([40,25]); square([40,25]); }
