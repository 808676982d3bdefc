// A hull over a for loop of cones.
hull() for(i=[0:2]) rotate(i*120) translate([15,0,0]) cylinder(h=12,r1=4,r2=1,$fn=20);
