// Countersunk screw holes in four corners.
w=90; d=60; t=8; inset=10;
module screw() {
  translate([0,0,-1]) cylinder(h=t+2, d=4.2, $fn=32);
  translate([0,0,t-3]) cylinder(h=3.01, d1=4.2, d2=9, $fn=32);
}
difference() {
  cube([w,d,t]);
  for (x=[inset,w-inset]) for (y=[inset,d-inset]) translate([x,y,0]) screw();
}
