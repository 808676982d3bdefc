// A star of three bars turned by 60 degrees.
for(a=[0:60:120]) rotate(a) cube([40,6,4],center=true);
