// The bars of the plus only meet at one edge by a wrong placement.
cube([50,14,18]);
translate([50,14,0]) cube([14,50,18]);
