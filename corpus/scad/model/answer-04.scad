// The pad is centred in height at the top face, so that it sinks in.
difference() {
  union() {
    rotate([0,0,30]) cylinder(h=15, r=25/cos(30), $fn=6);
    translate([0,0,15]) cube([32,32,5], center=true);
  }
  cylinder(h=50, r=11, $fn=64, center=true);
}
