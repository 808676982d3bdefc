// A washer whose bolt holes break into the bore.
$fn=64;
difference() {
  cylinder(h=5,r=30); translate([0,0,-1]) cylinder(h=7,r=15);
  for(i=[0:5]) rotate(i*60) translate([17,0,-1]) cylinder(h=7,r=3);
}
