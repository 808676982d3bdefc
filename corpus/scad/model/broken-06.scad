// Prose stands before the program.
Here is the OpenSCAD code for the part:
cube(10);
