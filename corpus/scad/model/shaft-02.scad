// A stepped shaft written as three statements.
cylinder(h=20, r=32, $fn=64);
translate([0,0,20]) cylinder(h=30, r=14, $fn=64);
translate([0,0,50]) cylinder(h=20, r=8, $fn=64);
