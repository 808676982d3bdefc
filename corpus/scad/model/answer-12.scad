// A torus from a loop of spheres; the tube is beaded.
for (a=[0:15:345]) rotate(a) translate([20,0,0]) sphere(r=6,$fn=12);
