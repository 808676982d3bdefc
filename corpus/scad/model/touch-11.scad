// A pocket whose corner touches the outside edge.
difference(){ cube([20,20,10]); translate([10,10,5]) rotate(45) translate([-7.0710678,-7.0710678,0]) cube([14.1421356,14.1421356,10]); }
