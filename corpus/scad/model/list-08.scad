// lookup interpolates a profile.
prof=[[0,10],[10,14],[25,6],[40,8]];
for(z=[0:5:35]) translate([0,0,z]) cylinder(h=5,r1=lookup(z,prof),r2=lookup(z+5,prof),$fn=24);
