// The bore is wider than the flats: six corners remain.
difference() {
  cylinder(h=10, r=15, $fn=6);
  translate([0,0,-1]) cylinder(h=12, r=13.5, $fn=64);
}
