// A dome whose hemisphere is cut at the wrong side.
cylinder(h=30,r=10,$fn=36);
translate([0,0,30]) difference() { sphere(r=10,$fn=36); cylinder(h=20,r=12,$fn=36); }
