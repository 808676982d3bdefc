// A right triangle prism.
linear_extrude(height=30) polygon(points=[[0,0],[25,0],[0,15]]);
