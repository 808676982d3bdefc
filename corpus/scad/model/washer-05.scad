// A spring washer: a ring with a slit and a tilt.
difference() {
  rotate([4,0,0]) difference() {
    cylinder(h=2.5, r=12, center=true, $fn=60);
    cylinder(h=4, r=7, center=true, $fn=60);
  }
  translate([0,-0.6,-5]) cube([20,1.2,10]);
}
