// A D-shaft, the flat cut by a box.
difference() {
  cylinder(h=45, r=10, $fn=64);
  translate([7,-15,-1]) cube([10,30,47]);
}
