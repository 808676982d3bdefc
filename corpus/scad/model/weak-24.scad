// The same name for a dimension and for a module's argument, some undefined.
module peg(h, d) { cylinder(h=h, d=d, $fn=24); }
peg(12);
translate([10,0,0]) peg(d=4);
