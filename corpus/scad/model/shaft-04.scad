// A shaft with chamfered ends by cones.
$fn=60; r=10; l=50; c=1.5;
cylinder(h=c, r1=r-c, r2=r);
translate([0,0,c]) cylinder(h=l-2*c, r=r);
translate([0,0,l-c]) cylinder(h=c, r1=r, r2=r-c);
