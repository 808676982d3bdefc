// Stacked sections with a gap of a tenth.
cylinder(h=10,r=8,$fn=32);
translate([0,0,10.1]) cylinder(h=10,r=6,$fn=32);
