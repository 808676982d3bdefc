// A torus as models write it.
rotate_extrude($fn=64) translate([30,0,0]) circle(r=7,$fn=64);
