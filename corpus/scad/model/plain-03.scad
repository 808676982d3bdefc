// A sphere that relies on the default resolution.
sphere(r=13);
