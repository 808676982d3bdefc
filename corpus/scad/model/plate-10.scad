// A honeycomb plate with hexagonal holes.
s = 9;
difference() {
  cube([70, 60, 3]);
  for (row = [0:5]) for (col = [0:5])
    translate([8 + col*11 + (row % 2)*5.5, 8 + row*9.5, -1])
      rotate(30) cylinder(h=5, d=s, $fn=6);
}
