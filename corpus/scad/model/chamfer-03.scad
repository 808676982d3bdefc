// A chamfer on a cylinder by intersecting with a cone.
intersection(){ cylinder(h=20,r=12,$fn=48); cylinder(h=20,r1=22,r2=10,$fn=48); }
