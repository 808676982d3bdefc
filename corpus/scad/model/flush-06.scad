// Turned by two angles, operands apart.
difference(){ rotate([20,35,0]) cube([40,10,10]); rotate([20,35,0]) translate([10,0,5]) cube([10,10,5]); }
