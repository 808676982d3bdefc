// A countersunk plate whose cone is exactly flush with the top.
difference(){ cube([30,30,6]); translate([15,15,0]) cylinder(h=6,r=3,$fn=32); translate([15,15,3]) cylinder(h=3,r1=3,r2=6,$fn=32); }
