// Few sides: 3, 4, 5 beside each other.
for(i=[3:5]) translate([i*20,0,0]) cylinder(h=5,r=8,$fn=i);
