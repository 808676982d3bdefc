// Steps of a tenth, added up.
for(i=[0:9]) translate([0,0,i*0.1]) cylinder(h=0.1,r=2-i*0.1,$fn=16);
