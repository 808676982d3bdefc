// A pipe clamp: half ring with ears.
$fn=64;
difference() {
  union() {
    rotate([90,0,0]) cylinder(h=16, r=18, center=true);
    translate([-32,-8,0]) cube([64,16,5]);
  }
  rotate([90,0,0]) cylinder(h=18, r=14, center=true);
  translate([-40,-10,-40]) cube([80,20,40]);
  for (x=[-25,25]) translate([x,0,-1]) cylinder(h=7,d=5);
}
