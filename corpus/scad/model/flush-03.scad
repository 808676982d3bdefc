// A cutter flush with three faces at a corner.
difference(){ cube(20); translate([10,10,10]) cube(10); }
