// A tapered tumbler.
difference(){ cylinder(h=70,r1=20,r2=27,$fn=80); translate([0,0,3]) cylinder(h=70,r1=18,r2=25,$fn=80); }
