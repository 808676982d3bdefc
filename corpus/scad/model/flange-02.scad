// A flange at each end of a pipe.
$fn=48;
module flange() { difference() { cylinder(h=6,r=30); for(a=[0:60:300]) rotate(a) translate([24,0,-1]) cylinder(h=8,r=2.2); } }
difference() {
  union() {
    flange();
    cylinder(h=60,r=16);
    translate([0,0,54]) flange();
  }
  translate([0,0,-1]) cylinder(h=62,r=13);
}
