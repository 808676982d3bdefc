// Two pockets share a wall of thickness zero: they merge.
difference(){ cube([40,20,10]); translate([2,2,2]) cube([18,16,10]); translate([20,2,2]) cube([18,16,10]); }
