// Hemisphere dome by a sphere below the top face, so that nothing sticks out.
translate([-20,-20,0]) cube([40,40,30]);
translate([0,0,20]) sphere(r=10,$fn=64);
