cube(10);
echo("abc);
// error: 6-10 [scad/unterminated-string]
sphere(2);
