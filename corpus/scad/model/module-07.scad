// A recursive tree of cylinders.
module branch(l,r,d){ cylinder(h=l,r1=r,r2=r*0.7,$fn=10); if(d>0) translate([0,0,l*0.9]) for(a=[-30,35]) rotate([a,0,a]) branch(l*0.7,r*0.65,d-1); }
branch(20,4,2);
