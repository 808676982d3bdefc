// A section that misses the body.
linear_extrude(5) projection(cut=true) translate([0,0,5]) cube(5);
cylinder(h=3,r=2,$fn=8);
