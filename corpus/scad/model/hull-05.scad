// A 2D hull, extruded.
linear_extrude(5) hull() { circle(r=6,$fn=30); translate([25,0]) circle(r=3,$fn=30); translate([10,18]) square(4,center=true); }
