// A right triangular prism by half a cube.
difference() { cube([30,20,25]); translate([30,0,-1]) rotate([0,0,atan2(20,-30)]) translate([0,-50,0]) cube([60,50,27]); }
