// The vertical leg touches the horizontal one only along an edge.
cube([30, 20, 5]);
translate([30, 0, 5]) cube([5, 20, 25]);
