// A bar crossing another on one line: edges cross in a point.
rotate([45,0,0]) cube([20,5,5]);
translate([10,0,7.0710678]) rotate([0,0,90]) rotate([45,0,0]) cube([20,5,5],center=true);
