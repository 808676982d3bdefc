// A ball bearing: races and balls as separate bodies.
$fn=40;
rotate_extrude() difference(){ translate([18,-5]) square([6,10]); translate([16,0]) circle(r=4); }
rotate_extrude() difference(){ translate([8,-5]) square([6,10]); translate([16,0]) circle(r=4); }
for(i=[0:7]) rotate(i*45) translate([16,0,0]) sphere(r=3.5,$fn=20);
