// A brick wall with gaps.
for(r=[0:3]) for(c=[0:4]) translate([c*21+(r%2)*10.5,0,r*9]) cube([20,10,8]);
