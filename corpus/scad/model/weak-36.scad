// Twenty nearly equal cutters, off by a tenth each.
difference() {
  cube([45,40,25]);
  translate([7,2.5,-1]) cylinder(h=20,r=4,z=4,$fn=64);
  translate([7.1,2.5,-1]) cylinder(h=20,r=4,z=4,$fn=64);
  translate([4.5,2.5,1.5]) cylinder(h=20,r=4,$fn=64);
  translate([7,1.5,1.2]) cylinder(h=20,r=4,$fn=64);
}
