// Text after the program.
cube(10);
This creates a cube with sides of 10 mm.
