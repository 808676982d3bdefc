// Overlapping spheres along a circle: a bracelet.
for(i=[0:11]) rotate(i*30) translate([20,0,0]) sphere(r=6,$fn=16);
