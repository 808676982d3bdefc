// A 3D child under linear_extrude.
linear_extrude(10) cube([5,5,5]);
sphere(r=2,$fn=8);
