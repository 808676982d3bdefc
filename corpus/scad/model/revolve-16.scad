// A half torus handle on a plate.
cube([50,20,3],center=true);
translate([0,0,1.5]) rotate([90,0,0]) rotate_extrude(angle=180,$fn=48) translate([15,0]) circle(r=3,$fn=20);
