// A very large part with a small hole.
difference(){ cube([5000,3000,20]); translate([2500,1500,-1]) cylinder(h=22,r=10,$fn=32); }
