// Four quarter cylinders that go over into flat sides.
// has: rounding R5, 90°, 6 long, from (0, 0, 0) along +z
// has: rounding R5, 90°, 6 long, from (40, 0, 0) along +z
// has: rounding R5, 90°, 6 long, from (40, 20, 0) along +z
// has: rounding R5, 90°, 6 long, from (0, 20, 0) along +z
$fn = 64;
linear_extrude(6) offset(r = 5) square([40, 20]);
