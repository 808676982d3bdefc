// Teeth as cylinders around the rim (a lantern wheel).
cylinder(h=3,r=22,$fn=60);
for(i=[0:11]) rotate(i*30) translate([18,0,0]) cylinder(h=16,r=2,$fn=20);
translate([0,0,16]) cylinder(h=3,r=22,$fn=60);
