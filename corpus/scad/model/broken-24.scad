// An else without if.
cube(5);
else sphere(5);
