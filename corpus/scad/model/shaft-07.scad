// A splined shaft with rectangular splines sunk in the core.
$fn=64;
cylinder(h=40, r=10);
for (i=[0:7]) rotate([0,0,i*45]) translate([8,-1.5,0]) cube([5,3,40]);
