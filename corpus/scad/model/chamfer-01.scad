// A box with chamfered top edges by a hull of two slabs.
hull(){ cube([40,30,8]); translate([2,2,0]) cube([36,26,10]); }
