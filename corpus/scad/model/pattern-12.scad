// A chain of rings, each turned by a right angle, near to touching.
for(i=[0:3]) translate([i*22,0,0]) rotate([i%2*90,0,0]) rotate_extrude($fn=32) translate([13,0]) circle(r=2,$fn=12);
