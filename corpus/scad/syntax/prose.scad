# A plate with holes
// error: 1-21 [scad/prose]
**Note:** it's a plate.
// error: 1-24 [scad/prose]
- the thickness is 5
// error: 1-21 [scad/prose]
1. First create a plate
// error: 1-24 [scad/prose]
cube([1, 2, 3]);
Explanation:
// error: 1-13 [scad/prose]
// The words in a comment are harmless: include <x.scad>, use, import, é, `x`.
I'd use a sphere, too
// error: 1-22 [scad/prose]
sphere(1);
