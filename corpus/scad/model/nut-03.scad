// A nut by an extruded hexagon from a list of points.
r = 25 / sqrt(3);
pts = [for (i = [0:5]) [r*cos(60*i), r*sin(60*i)]];
difference() {
  linear_extrude(height = 9) polygon(points = pts);
  translate([0,0,-1]) cylinder(r = 6, h = 11, $fn = 64);
}
