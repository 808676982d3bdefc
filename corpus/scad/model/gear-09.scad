// A rack: a bar with teeth from a loop of extruded polygons.
n=9; p=6.28;
cube([n*p,8,6]);
for(i=[0:n-1]) translate([i*p+p/2,8,6]) rotate([90,0,0]) linear_extrude(8)
  polygon([[-2.4,0],[2.4,0],[1,4],[-1,4]]);
