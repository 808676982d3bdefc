// A torus.
rotate_extrude($fn=48) translate([20,0]) circle(r=6,$fn=24);
