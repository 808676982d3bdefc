// resize with a zero keeps the side, auto scales it along.
resize([20,0,0]) cube([10,8,6]);
translate([0,20,0]) resize([20,0,0],auto=true) cube([10,8,6]);
