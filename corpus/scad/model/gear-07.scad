// Helical teeth by a twisted extrusion.
linear_extrude(height=12, twist=20, slices=6) {
  circle(r=14,$fn=40);
  for(i=[0:9]) rotate(36*i) translate([13,-1.5]) square([5,3]);
}
