// $fn below three and fractional.
cylinder(h=5,r=8,$fn=1); translate([20,0,0]) cylinder(h=5,r=8,$fn=6.9); translate([40,0,0]) sphere(r=8,$fn=2);
