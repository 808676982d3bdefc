// Minkowski with one child is that child.
minkowski(){ difference(){ cube(10); translate([3,3,-1]) cube([4,4,12]); } }
