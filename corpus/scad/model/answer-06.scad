// The boss stands upright beside the box, tangent to its side face.
difference() {
  union() {
    cube([60,30,30], center=true);
    translate([36,0,0]) cylinder(h=30, r=6, center=true, $fn=64);
  }
  cylinder(h=31, r=6, center=true, $fn=64);
}
