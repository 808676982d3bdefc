// A thread approximated by a stack of rings.
cylinder(h=30,r=5,$fn=32);
for(z=[0:2:28]) translate([0,0,z]) cylinder(h=1,r1=5,r2=6,$fn=32);
