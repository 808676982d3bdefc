// Children under a primitive are ignored.
cube([20,20,5]) { translate([0,0,5]) cylinder(h=10,r=4); }
