// A corner bracket with three legs along the axes.
difference() {
  union() { cube([40,15,5]); cube([15,40,5]); cube([5,15,40]); cube([15,5,40]); }
  translate([30,7.5,-1]) cylinder(h=7,r=3,$fn=24);
  translate([7.5,30,-1]) cylinder(h=7,r=3,$fn=24);
}
