// A lid with an inner lip.
cube([84,54,2]);
translate([2.2,2.2,2]) difference(){ cube([79.6,49.6,4]); translate([2,2,-1]) cube([75.6,45.6,6]); }
