// A skin of a hundredth.
difference(){ cube([20,20,10]); translate([2,2,2]) cube([16,16,7.99]); }
