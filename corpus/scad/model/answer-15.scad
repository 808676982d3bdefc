// The triangle's points in a linear_extrude, center=true by mistake.
linear_extrude(height=25, center=true) polygon(points=[[0,0],[30,0],[0,20]]);
