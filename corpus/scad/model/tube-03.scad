// A square tube with a round bore.
difference() {
  translate([-12,-12,0]) cube([24,24,40]);
  translate([0,0,-0.1]) cylinder(d=20, h=40.2, $fn=100);
}
