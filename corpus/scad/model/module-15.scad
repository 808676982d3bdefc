// A parametric spacer family in a row, with if and else.
module spacer(kind,h){ if(kind=="hex") cylinder(h=h,r=6,$fn=6); else if(kind=="sq") translate([-5,-5,0]) cube([10,10,h]); else cylinder(h=h,r=5,$fn=40); }
for(i=[0:3]) translate([i*16,0,0]) spacer(["hex","sq","round","sq"][i],4+i*2);
