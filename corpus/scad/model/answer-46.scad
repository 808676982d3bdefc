// A hexagon as intersection of three turned boxes.
difference() {
  intersection_for(i=[0:2]) rotate(i*60) cube([30,60,12],center=true);
  cylinder(h=20,r=7,center=true,$fn=64);
}
