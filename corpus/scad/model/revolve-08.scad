// The default resolution of a revolve.
rotate_extrude() translate([9,0,0]) square([3,12]);
