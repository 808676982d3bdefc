// A part far from the origin.
translate([100000,50000,0]) difference(){ cube(10); translate([5,5,-1]) cylinder(h=12,r=3,$fn=24); }
