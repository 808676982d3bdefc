// A thin skin of a ten-millionth is left over a pocket.
difference(){ cube([20,20,10]); translate([2,2,2]) cube([16,16,8-1e-7]); }
