// A drill that ends exactly in the opposite face.
difference(){ cube(20); translate([10,10,20]) rotate([180,0,0]) cylinder(h=20,r=4,$fn=24); }
