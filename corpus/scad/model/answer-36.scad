// A cone by scaling an extrusion of a circle to zero.
linear_extrude(height=40, scale=0) circle(r=15,$fn=64);
