// Statements chained on one line, half of them senseless.
cube([50,20,10]); translate(0,0,5) rotate([0,0,10]) block(1,2,3); translate([20,0,0]) cube(10,10,20); cylinder(5,5);
