// A sheet of 0.001.
cube([30,30,0.001]);
