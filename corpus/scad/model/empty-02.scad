// The cutter swallows the part.
difference() { cube(10); translate([-1,-1,-1]) cube(12); }
