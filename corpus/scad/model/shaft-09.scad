// A shaft of equal radii stacked face to face.
cylinder(h=10,r=8,$fn=32);
translate([0,0,10]) cylinder(h=10,r=8,$fn=32);
translate([0,0,20]) cylinder(h=10,r=8,$fn=32);
