// A rounded box: hull of eight spheres.
r=3;
hull() for(x=[r,40-r]) for(y=[r,25-r]) for(z=[r,15-r]) translate([x,y,z]) sphere(r=r,$fn=20);
