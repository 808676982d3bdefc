// A dome as half a sphere placed on a post by intersection.
union() {
  cylinder(h=10,r=20,$fn=64);
  translate([0,0,10]) cylinder(h=30,r=14,$fn=64);
  translate([0,0,40]) intersection() {
    sphere(r=14,$fn=64);
    translate([0,0,14]) cube([28,28,28],center=true);
  }
}
