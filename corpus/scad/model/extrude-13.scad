// A negative height gives nothing; the plate remains.
linear_extrude(height=-5) square(10);
translate([0,0,2]) cube([10,10,1]);
