// Radial holes through both walls, three drills.
difference() {
  cylinder(h=50, r=15, $fn=64);
  translate([0,0,-1]) cylinder(h=52, r=11, $fn=64);
  for (a=[0,60,120]) rotate([0,0,a]) translate([0,0,25]) rotate([90,0,0])
    cylinder(h=40, r=3, center=true, $fn=32);
}
