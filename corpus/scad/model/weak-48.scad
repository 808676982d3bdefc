// Negative translation of the cutter below, the blind hole left by mistake.
difference(){ cube([30,30,10]); translate([15,15,-5]) cylinder(h=10,r=6,$fn=40); }
