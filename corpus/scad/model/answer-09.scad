// A pyramid as a four-sided cone.
rotate([0,0,45]) cylinder(h=30, r1=20*sqrt(2), r2=0, $fn=4);
