// A phone stand: side profile extruded, cable slot, lightening holes.
width = 70; thickness = 6; angle = 65; $fn = 40;
module side() {
  union() {
    square([90, thickness]);
    translate([20, 0]) rotate(angle) square([95, thickness]);
    translate([0, 0]) square([thickness, 16]);
    hull() { translate([88, 3]) circle(3); translate([55, 70]) circle(3); }
  }
}
difference() {
  rotate([90, 0, 0]) linear_extrude(height = width, center = true) side();
  translate([8, -8, -1]) cube([18, 16, 40]);
  for (y = [-20, 20]) translate([60, y, -1]) cylinder(d = 14, h = 20);
}
