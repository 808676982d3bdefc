// Two boxes that share part of an edge.
cube([10,10,10]); translate([10,10,5]) cube([10,10,10]);
