// A solid() call around real children: the children vanish with it.
solid() { cube(10); }
sphere(r=3,$fn=10);
