// An overlap of a ten-millionth.
cube(10); translate([10-1e-7,0,0]) cube(10);
