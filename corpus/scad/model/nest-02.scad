// A ball in a cage.
difference(){ cube(30,center=true); sphere(r=18,$fn=40); }
sphere(r=13,$fn=40);
