// A bolt: hexagonal head, shank with cone rings, a tip.
$fn=28;
cylinder(h=5,d=16,$fn=6);
translate([0,0,5]) cylinder(h=20,d=7);
for(i=[0:8]) translate([0,0,7+i*2]) { cylinder(h=1,d1=7,d2=8.4); translate([0,0,1]) cylinder(h=1,d1=8.4,d2=7); }
