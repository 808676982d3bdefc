// sphere(center=true) is harmless; so is an unknown $-variable.
sphere(r=9, center=true, $fn=24, $foo=3);
