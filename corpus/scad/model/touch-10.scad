// Two holes that touch each other.
difference(){ cube([40,20,5]); translate([15,10,-1]) cylinder(h=7,r=5,$fn=24); translate([25,10,-1]) cylinder(h=7,r=5,$fn=24); }
