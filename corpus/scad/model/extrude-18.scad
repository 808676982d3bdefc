// The $fn of the extrusion reaches the circle below it, unless it sets its own.
linear_extrude(6, $fn=8) { circle(r=10); translate([30,0]) circle(r=10,$fn=20); }
