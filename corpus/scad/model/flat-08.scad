// A text-free nameplate whose letters were meant to be drawn with polygon, left 2D.
cube([40,15,2]);
translate([5,5,2]) polygon([[0,0],[5,0],[5,5]]);
