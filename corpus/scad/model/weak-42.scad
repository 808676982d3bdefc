// Positional arguments in a wrong order for cylinder (r, h).
cylinder(10, 40);
