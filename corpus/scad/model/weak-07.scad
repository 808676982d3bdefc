// Argument names that cylinder does not know.
cylinder(height=20, radius=8, $fn=32);
