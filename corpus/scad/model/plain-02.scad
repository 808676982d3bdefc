// A pipe written without any comment, cutter flush at both ends.
difference(){cylinder(h=33,r=14,$fn=64);cylinder(h=33,r=11.5,$fn=64);}
