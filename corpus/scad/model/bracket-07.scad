// A shelf bracket with a quarter-round cutout.
difference() {
  cube([60, 8, 60]);
  translate([66, -1, 66]) rotate([-90,0,0]) cylinder(h=10, r=56, $fn=90);
  translate([4,4,50]) rotate([0,-90,0]) translate([0,0,-20]) cylinder(h=40,r=1.5,$fn=16);
}
