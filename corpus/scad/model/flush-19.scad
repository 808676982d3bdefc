// Cylinder on cylinder with the same axis along a diagonal.
rotate([0,45,45]) cylinder(h=10,r=5,$fn=24);
rotate([0,45,45]) translate([0,0,10]) cylinder(h=10,r=3,$fn=24);
