// A fan: hub and blades tilted.
cylinder(h=10,r=8,$fn=48);
for(a=[0:72:359]) rotate(a) translate([6,0,5]) rotate([30,0,0]) cube([25,10,1.5],center=false);
