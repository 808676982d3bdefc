// A 3D cutter in a 2D difference, extruded.
linear_extrude(4) difference() { square(20); translate([10,10,0]) cylinder(h=10,r=4); }
