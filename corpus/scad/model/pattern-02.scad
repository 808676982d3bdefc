// A staircase.
for(i=[0:7]) translate([0,i*8,0]) cube([30,8,(i+1)*5]);
