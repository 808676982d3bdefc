// A profile that crosses the axis: an error, nothing is drawn.
rotate_extrude($fn=20) square(10,center=true);
cube(4);
