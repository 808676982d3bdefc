// A prism lying with an edge on a plate.
translate([-10,-10,0]) cube([20,20,3]);
translate([0,-8,3]) rotate([0,45,0]) cube([6,16,6]);
