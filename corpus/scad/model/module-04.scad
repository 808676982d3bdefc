// children(i) and $children.
module stack(step){ for(i=[0:$children-1]) translate([0,0,i*step]) children(i); }
stack(8){ cylinder(h=8,r=10,$fn=30); cube([14,14,8],center=false); cylinder(h=8,r1=6,r2=1,$fn=30); }
