// Sizes that are zero or negative only.
cube([0,10,10]);
cylinder(h=-5,r=3);
sphere(r=-2);
