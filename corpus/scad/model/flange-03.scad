// An oval flange by hull, with two bolt holes and a bore.
difference() {
  hull() {
    translate([-22,0,0]) cylinder(h=8, r=9, $fn=48);
    translate([ 22,0,0]) cylinder(h=8, r=9, $fn=48);
    cylinder(h=8, r=18, $fn=64);
  }
  translate([0,0,-1]) cylinder(h=10, r=11, $fn=64);
  for (x=[-22,22]) translate([x,0,-1]) cylinder(h=10, r=4, $fn=32);
}
