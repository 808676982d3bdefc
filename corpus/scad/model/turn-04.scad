// A turn by undef and by a short vector.
rotate([0,90]) cylinder(h=10,r=3,$fn=16);
rotate() translate([0,20,0]) cube(3);
