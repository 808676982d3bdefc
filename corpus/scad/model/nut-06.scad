// A wing nut: hub, two wings by hull, bore.
$fn=36;
difference() {
  union() {
    cylinder(h=12,r=8);
    for (s=[-1,1]) hull() {
      translate([s*6,0,6]) rotate([90,0,0]) cylinder(h=4,r=5,center=true);
      translate([s*20,0,14]) rotate([90,0,0]) cylinder(h=3,r=6,center=true);
    }
  }
  translate([0,0,-1]) cylinder(h=30,r=4);
}
