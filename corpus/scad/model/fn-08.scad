// A large $fn in a boolean.
difference(){ cylinder(h=5,r=10,$fn=360); translate([0,0,-1]) cylinder(h=7,r=8,$fn=360); }
