// Degenerate turns: 0, 360, 720, -90.
rotate([0,0,360]) cube([10,5,2]); rotate(720) translate([20,0,0]) cube([10,5,2]); rotate([-90,0,0]) translate([0,10,0]) cube([10,5,2]);
