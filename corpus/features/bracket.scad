// A step is named after its larger side.
// has: step 35 × 20, 25 deep, floor at (22.5, 10, 5) facing +z
$fn = 64;
cube([40, 20, 5]);
cube([5, 20, 30]);
