// Offset outward with mitred corners, chamfers and rounding beside each other.
linear_extrude(3){ offset(delta=2) square(10); translate([20,0]) offset(delta=2,chamfer=true) square(10); translate([40,0]) offset(r=2,$fn=24) square(10); }
