// An unclosed comment swallows the rest.
cube(10);
/* the rest is
sphere(20);
