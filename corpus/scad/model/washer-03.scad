// One hole too many: the loop runs to 360 and repeats the first.
difference() {
  cylinder(r=25, h=3, $fn=50);
  for (a = [0:45:360]) rotate(a) translate([18,0,-1]) cylinder(r=2, h=5, $fn=20);
}
