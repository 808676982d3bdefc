// A shaft with a keyway and a cross hole, lying along X.
difference() {
  rotate([0,90,0]) cylinder(h=80, r=9, $fn=48);
  translate([10,-2.5,5.5]) cube([25,5,10]);
  translate([60,0,0]) cylinder(h=30, r=2, center=true, $fn=24);
}
