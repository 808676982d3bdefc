// 3D first, then 2D at top level: the 2D part is dropped.
cube([10,10,5]);
translate([20,0]) circle(r=5);
