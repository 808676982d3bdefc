// $fn passed by translate, overridden below.
translate([0,0,0],$fn=10) { cylinder(h=3,r=6); translate([15,0,0]) cylinder(h=3,r=6,$fn=20); }
