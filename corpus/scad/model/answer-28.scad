// Teeth centred on the rim, half of each inside.
$fn=64;
cylinder(h=8,r=30);
for(i=[0:9]) rotate([0,0,36*i]) translate([30,0,4]) cube([12,5,8],center=true);
