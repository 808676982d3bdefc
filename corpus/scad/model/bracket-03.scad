// An L-bracket with a triangular gusset from a polygon.
t=5;
cube([45,30,t]);
cube([t,30,45]);
translate([t,17.5,t]) rotate([90,0,0]) linear_extrude(height=5) polygon([[0,0],[25,0],[0,25]]);
