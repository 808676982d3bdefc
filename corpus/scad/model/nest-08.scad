// Braces make no group: three operands, and the first two only share a face.
intersection(){ { cube([20,10,10]); translate([0,0,10]) cube([10,10,10]); } translate([10,5,10]) sphere(r=9,$fn=30); }
