// A plus-shaped prism of two boxes that cross.
union() { translate([-25,-7,0]) cube([50,14,18]); translate([-7,-25,0]) cube([14,50,18]); }
