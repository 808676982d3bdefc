// A slotted link: hull of two cylinders minus two holes.
difference() {
  hull() { cylinder(h=6,r=10,$fn=48); translate([40,0,0]) cylinder(h=6,r=7,$fn=48); }
  translate([0,0,-1]) cylinder(h=8,r=5,$fn=48);
  translate([40,0,-1]) cylinder(h=8,r=3,$fn=48);
}
