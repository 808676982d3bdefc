// A thread ridge of small cubes along a helix.
cylinder(h=24,r=6,$fn=36);
for(i=[0:20:720]) rotate(i) translate([6,0,2+i*20/720]) cube([2,2.6,1.2],center=true);
