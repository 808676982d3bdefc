// A large $fn.
cylinder(h=5,r=10,$fn=720);
