// A tube by rotate_extrude of a thin rectangle.
rotate_extrude($fn=64) translate([17,0]) square([3,20]);
