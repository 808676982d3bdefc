// A teardrop: hull of a circle and a point, then a bore.
difference() {
  rotate([90,0,0]) linear_extrude(8,center=true) hull() { circle(10,$fn=40); translate([0,14]) circle(0.1,$fn=8); }
  rotate([90,0,0]) cylinder(r=6,h=10,center=true,$fn=40);
}
