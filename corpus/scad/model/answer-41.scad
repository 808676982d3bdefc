// A grid of holes off by one, the last row is outside.
difference() {
  cube([80,60,6],center=true);
  for(x=[-40:20:40]) for(y=[-30:20:30]) translate([x,y,0]) cylinder(h=8,r=4,center=true,$fn=64);
}
