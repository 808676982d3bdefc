// Stepped shaft by difference instead of union.
difference() { cylinder(h=25,r=29,$fn=64); cylinder(h=30,r=20,$fn=64); cylinder(h=15,r=8,$fn=64); }
