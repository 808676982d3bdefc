// Two turned boxes meet face to face.
rotate([17,23,41]) cube([20,10,5]);
rotate([17,23,41]) translate([0,0,5]) cube([10,10,5]);
