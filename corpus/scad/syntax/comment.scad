cube(10);
/* Never closed.
// error: 1-3 [scad/unterminated-comment]
sphere(2);
