// A module redefines a builtin.
module cylinder(h=1,r=1,$fn=8){ linear_extrude(h) circle(r=r); }
cylinder(h=9,r=6);
