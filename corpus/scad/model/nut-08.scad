// A hexagonal bolt with a head and a plain shank, chamfered tip.
cylinder(h=6, d=17/cos(30), $fn=6);
translate([0,0,6]) cylinder(h=25, d=10, $fn=48);
translate([0,0,31]) cylinder(h=1.5, d1=10, d2=7, $fn=48);
