// A 2D result is not a 3D object.
difference() { square([20,10]); circle(r=3); }
