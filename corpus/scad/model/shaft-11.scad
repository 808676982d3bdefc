// Equal radii stacked but turned by half a facet.
cylinder(h=10,r=8,$fn=12);
translate([0,0,10]) rotate(15) cylinder(h=10,r=8,$fn=12);
