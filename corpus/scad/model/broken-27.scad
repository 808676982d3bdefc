// Semicolons between arguments.
cylinder(h=10; r=5);
