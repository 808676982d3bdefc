// A D-shaft whose cutter only touches the cylinder.
difference() { cylinder(h=40,r=12,$fn=64); translate([12,-12,0]) cube([10,24,40]); }
