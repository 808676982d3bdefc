// Two turns in sequence differ from one with both angles.
rotate([30,0,0]) rotate([0,40,0]) cube([10,6,3]);
translate([30,0,0]) rotate([30,40,0]) cube([10,6,3]);
