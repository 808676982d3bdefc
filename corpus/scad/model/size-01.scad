// A very small part.
difference(){ cube([0.02,0.02,0.01]); translate([0.01,0.01,-0.01]) cylinder(h=0.03,r=0.004,$fn=16); }
