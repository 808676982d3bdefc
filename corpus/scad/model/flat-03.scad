// 2D first, then 3D: the 3D part is dropped and the result is flat.
circle(r=5);
cube(10);
