// A ring from a 2D difference, extruded.
linear_extrude(height = 3.5)
  difference() {
    circle(r = 18, $fn = 80);
    circle(r = 11, $fn = 80);
  }
