// Cubes that touch only along edges: a checkerboard.
for(x=[0:3]) for(y=[0:3]) if((x+y)%2==0) translate([x*5,y*5,0]) cube(5);
