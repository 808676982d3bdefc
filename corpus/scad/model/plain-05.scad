// A cone with the apex down, and a second one on its base.
cylinder(h=14, r1=0, r2=11, $fn=48);
translate([0,0,14]) cylinder(h=22, r1=11, r2=0, $fn=48);
