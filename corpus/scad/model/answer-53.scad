// An L-bracket with the hole drilled as an added cylinder, same height as the plate.
union() { cube([60,35,8]); cube([8,35,50]); translate([34,17.5,0]) cylinder(r=6,h=8,$fn=64); }
