// Two separate shapes in one extrusion.
linear_extrude(5) { square(10); translate([20,0]) circle(r=5,$fn=20); }
