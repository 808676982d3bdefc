// A C-style comprehension whose condition stays true.
x = [for (i = 0; true; i = i + 1) i];
cube(len(x));
