// A pin grid on a base plate.
cube([50,40,3]);
for(x=[5:10:45],y=[5:10:35]) translate([x,y,3]) cylinder(h=8,d=4,$fn=16);
