// A box rounded by a sphere.
minkowski(){ cube([20,15,10]); sphere(r=2,$fn=16); }
