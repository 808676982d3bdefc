// Nested comprehension: a grid of points, flattened by each.
pts=[for(x=[0:2]) each [for(y=[0:1]) [x*15,y*15]]];
difference(){ translate([-8,-8,0]) cube([46,31,4]); for(p=pts) translate([p.x,p.y,-1]) cylinder(d=5,h=6,$fn=18); }
