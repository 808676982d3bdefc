// Thousands of spheres that all meet.
for (x = [0:14], y = [0:14], z = [0:14]) translate([x, y, z]) sphere(r = 2, $fn = 48);
