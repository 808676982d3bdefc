// Turned by a thousandth of a degree in a union.
cube([20,20,5],center=true); rotate(0.001) translate([0,0,5]) cube([20,20,5],center=true);
