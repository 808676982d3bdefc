// Modules with defaults, called with positions and names.
module post(h=10,r=3) cylinder(h=h,r=r,$fn=20);
post();
translate([10,0,0]) post(20);
translate([20,0,0]) post(r=4);
translate([30,0,0]) post(r=2,h=15);
