// A rounded rectangle by offset, extruded.
linear_extrude(6) offset(r=4,$fn=32) square([30,20],center=true);
