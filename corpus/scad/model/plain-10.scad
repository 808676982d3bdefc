// Three solids that do not meet.
cube(8);
translate([20,0,0]) sphere(r=5,$fn=24);
translate([0,20,0]) cylinder(r=4,h=10,$fn=24);
