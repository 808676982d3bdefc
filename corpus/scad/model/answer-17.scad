// A slot of a box and two cylinders, not overshooting, not centred.
difference() {
  cube([60,40,6]);
  translate([17,16,0]) cube([26,8,6]);
  translate([17,20,0]) cylinder(h=6,r=4,$fn=64);
  translate([43,20,0]) cylinder(h=6,r=4,$fn=64);
}
