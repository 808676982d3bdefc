// Identical bodies subtracted.
difference() { sphere(r=8,$fn=20); sphere(r=8,$fn=20); }
