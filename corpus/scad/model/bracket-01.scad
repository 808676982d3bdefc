// An L-bracket with a hole in each leg.
difference() {
  union() {
    cube([50, 25, 6]);
    cube([6, 25, 40]);
  }
  translate([30, 12.5, -1]) cylinder(h=8, r=4, $fn=48);
  translate([-1, 12.5, 26]) rotate([0,90,0]) cylinder(h=8, r=4, $fn=48);
}
