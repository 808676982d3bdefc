// A hub with a keyway and set-screw hole.
difference() {
  union() { cylinder(h=5, r=25, $fn=72); cylinder(h=20, r=12, $fn=72); }
  translate([0,0,-1]) cylinder(h=22, r=6, $fn=72);
  translate([0,-1.5,-1]) cube([8,3,22]);
  translate([0,0,13]) rotate([90,0,0]) cylinder(h=15, r=1.5, $fn=20);
}
