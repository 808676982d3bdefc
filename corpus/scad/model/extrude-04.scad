// A tapered extrusion with a vector and a shape off the axis.
linear_extrude(height=15, scale=[2,0.6]) translate([5,3]) circle(r=6,$fn=20);
