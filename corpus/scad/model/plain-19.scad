// Color and render do not change the shape.
color("steelblue") render() difference() {
  cube([24, 24, 6]);
  color([1,0,0,0.5]) translate([12,12,-1]) cylinder(r=5,h=8,$fn=20);
}
