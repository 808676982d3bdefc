// Intersection of three orthogonal cylinders (Steinmetz).
$fn=32;
intersection(){ cylinder(h=40,r=10,center=true); rotate([90,0,0]) cylinder(h=40,r=10,center=true); rotate([0,90,0]) cylinder(h=40,r=10,center=true); }
