// A spiral staircase around a post.
cylinder(h=50,r=4,$fn=32);
for(i=[0:11]) rotate(i*30) translate([3,-3,i*4]) cube([18,6,2]);
