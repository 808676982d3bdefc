// A dovetail slot by an extruded trapezoid.
difference(){
  cube([50,30,15]);
  translate([25,31,15]) rotate([90,0,0]) linear_extrude(32) polygon([[-6,0.01],[6,0.01],[9,-7],[-9,-7]]);
}
