// Thirds that do not add up in binary.
w=1/3;
for(i=[0:8]) translate([i*w,0,0]) cube([w,1,1]);
