// Inches converted to millimetres.
inch=25.4;
difference(){ cube([2*inch,1.5*inch,0.25*inch]); translate([inch,0.75*inch,-1]) cylinder(h=inch,d=0.5*inch,$fn=48); }
