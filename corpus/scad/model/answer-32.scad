// A monument whose dome floats: the height was counted twice.
cylinder(h=8,r=30,$fn=64);
translate([0,0,8]) cylinder(h=25,r=11,$fn=64);
translate([0,0,66]) sphere(r=11,$fn=64);
