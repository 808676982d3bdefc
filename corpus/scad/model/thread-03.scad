// A thread by hulls of neighbours along a helix.
module tip(a) rotate(a) translate([7,0,a*4/360]) rotate([90,0,0]) cylinder(h=0.1,r1=1,r2=1,$fn=3);
for(a=[0:30:330]) hull(){ tip(a); tip(a+30); }
cylinder(h=8,r=6.7,$fn=36);
