// Two concentric tubes with air between: two components.
$fn=36;
difference() { cylinder(h=15,r=20); translate([0,0,-1]) cylinder(h=17,r=18); }
difference() { cylinder(h=15,r=10); translate([0,0,-1]) cylinder(h=17,r=8); }
