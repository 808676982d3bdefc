// A Menger-like cube of one level.
difference(){ cube(27); for(x=[0,1]) translate([9,9,-1]) cube([9,9,29]); translate([-1,9,9]) cube([29,9,9]); translate([9,-1,9]) cube([9,29,9]); }
