// Teeth that begin exactly at the radius: they float or touch.
cylinder(h=6, r=25, $fn=64);
for (i=[0:11]) rotate([0,0,i*30]) translate([25,-3,0]) cube([8,6,6]);
