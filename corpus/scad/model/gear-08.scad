// A ring gear: teeth point inward.
$fn=72;
difference() {
  cylinder(h=6,r=32);
  difference() {
    translate([0,0,-1]) cylinder(h=8,r=27);
    for(i=[0:23]) rotate(i*15) translate([24,-1.2,-2]) cube([6,2.4,10]);
  }
}
