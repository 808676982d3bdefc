// C-style for in a comprehension.
r=[for(i=0,v=2;i<6;i=i+1,v=v*1.4) v];
for(i=[0:5]) translate([0,0,i*4]) cylinder(h=4,r=r[5-i]*2,$fn=30);
