// A cylinder head: fins by loops, a dome by a scaled sphere, bolts and a plug hole.
$fn=36;
difference() {
  union() {
    cylinder(r=22,h=30);
    for(z=[2:5:27]) translate([0,0,z]) cylinder(r=30,h=2);
    translate([0,0,30]) scale([1,1,0.3]) sphere(r=22);
  }
  translate([0,0,-1]) cylinder(r=15,h=22);
  translate([0,0,20]) scale([1,1,0.4]) sphere(r=15);
  translate([8,0,15]) rotate([0,20,0]) cylinder(r=3,h=40);
  for(i=[0:3]) rotate(45+90*i) translate([26,0,-1]) cylinder(r=2,h=40);
}
