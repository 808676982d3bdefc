// A sum of round bodies that are not convex.
minkowski() {
    difference() { sphere(r = 20, $fn = 100); sphere(r = 15, $fn = 100); cube(30); }
    difference() { sphere(r = 10, $fn = 100); cube(15); }
}
