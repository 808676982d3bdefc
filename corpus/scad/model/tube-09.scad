// Same radius inside and outside: nothing is left.
difference() {
  cylinder(h=20, r=15, $fn=64);
  translate([0,0,-1]) cylinder(h=22, r=15, $fn=64);
}
