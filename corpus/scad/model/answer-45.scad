// Hexagonal nut with bore cut by a 2D difference.
linear_extrude(12) difference() { circle(d=30/cos(30),$fn=6); circle(r=7,$fn=64); }
