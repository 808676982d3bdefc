// $fn negative and not a number fall back to the default.
cylinder(h=3,r=6,$fn=-5); translate([15,0,0]) cylinder(h=3,r=6,$fn=undef);
