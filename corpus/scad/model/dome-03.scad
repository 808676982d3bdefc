// A dome cut by a difference, the cube flush at the equator.
translate([0,0,12]) difference() {
  sphere(r=12,$fn=40);
  translate([-12,-12,-12]) cube([24,24,12]);
}
cylinder(r=12,h=12,$fn=40);
