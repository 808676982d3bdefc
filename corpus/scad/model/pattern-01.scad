// A grille of bars crossing each other.
for(i=[0:5]) translate([i*10,0,0]) cube([3,53,4]);
for(j=[0:5]) translate([0,j*10,0]) cube([53,3,4]);
