// Unknown first child, 2D second, 3D third: the result is flat.
union() { thing(); square(5); cube(3); }
