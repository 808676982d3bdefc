// Ranges: a step that does not hit the end, a negative step, a begin after the end.
for(x=[0:7:20]) translate([x,0,0]) cube(4);
for(x=[20:-7:0]) translate([x,10,0]) cube(4);
for(x=[3:1]) translate([x*7,20,0]) cube(4);
