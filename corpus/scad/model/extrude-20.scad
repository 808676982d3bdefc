// Intersection in 2D, extruded.
linear_extrude(9) intersection(){ circle(r=12,$fn=60); translate([6,0]) circle(r=12,$fn=60); }
