// Bolt circle with radius in one decimal and the holes by a module.
module bolt_circle(n,c,r,h) { for (i=[0:n-1]) rotate([0,0,i*360/n]) translate([c,0,-0.1]) cylinder(h=h+0.2,r=r,$fn=64); }
difference() { cylinder(h=20,r=33,$fn=64); bolt_circle(6,24.3,2.5,20); }
