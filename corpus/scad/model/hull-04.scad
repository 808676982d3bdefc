// A hull of a square plate and a circle above: a transition piece.
hull() {
  translate([-20,-20,0]) cube([40,40,1]);
  translate([0,0,30]) cylinder(h=1,r=10,$fn=40);
}
