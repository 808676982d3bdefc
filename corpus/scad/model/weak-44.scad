// linear_extrude around an invented 2D shape and a real one.
linear_extrude(height=5) { rectangle([10,5]); translate([0,10]) square([10,5]); }
