// A square nut with a hexagonal bore.
difference() {
  rotate(45) cylinder(h=8, r=16, $fn=4);
  translate([0,0,-0.5]) cylinder(h=9, r=6, $fn=6);
}
