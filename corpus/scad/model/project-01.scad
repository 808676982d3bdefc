// A shadow extruded.
linear_extrude(2) projection() rotate([30,20,0]) cube([10,12,14]);
