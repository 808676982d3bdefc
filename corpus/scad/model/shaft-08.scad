// A crank: two shafts with offset axes and a web by hull.
$fn=40;
cylinder(h=20,r=6);
translate([0,0,20]) hull() { cylinder(h=6,r=9); translate([25,0,0]) cylinder(h=6,r=7); }
translate([25,0,26]) cylinder(h=18,r=4);
