// center=true on a tall cutter that misses half of the body.
difference() { cylinder(h=30,r=10,$fn=40); cylinder(h=30,r=5,center=true,$fn=40); }
