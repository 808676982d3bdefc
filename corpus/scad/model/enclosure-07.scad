// A box with snap ribs by turned cubes.
difference(){ cube([40,30,20]); translate([2,2,2]) cube([36,26,20]); }
for(y=[8,22]) translate([2,y,16]) rotate([0,45,0]) cube([2,4,2],center=true);
