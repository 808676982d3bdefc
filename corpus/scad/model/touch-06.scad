// A cone whose apex touches a plate.
translate([-10,-10,0]) cube([20,20,4]);
translate([0,0,4]) cylinder(h=10,r1=0,r2=6,$fn=20);
