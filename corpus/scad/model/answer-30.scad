// Disc with teeth from translate by angle, tooth turned, flush in height.
for(theta=[0:30:330]) { rotate([0,0,theta]) translate([35,0,0]) translate([0,-3,0]) cube([10,6,6]); }
cylinder(r=35,h=6,$fn=64);
