// A 2D minkowski of a square and a circle.
linear_extrude(4) minkowski(){ square([20,10]); circle(r=3,$fn=24); }
