// Spheres: odd and even numbers of rings.
sphere(r=10,$fn=5); translate([25,0,0]) sphere(r=10,$fn=7); translate([50,0,0]) sphere(r=10,$fn=8);
