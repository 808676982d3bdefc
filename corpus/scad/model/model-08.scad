// A castellated nut with a cotter-pin hole in each slot.
$fn=60; af=24; h=14; bore=12; slots=6;
difference() {
  union() { cylinder(d=af/cos(30),h=h-5,$fn=6); cylinder(d=af-2,h=h); }
  translate([0,0,-1]) cylinder(d=bore,h=h+2);
  for(i=[0:slots/2-1]) rotate(30+i*120/(slots/3)) translate([-af,-1.5,h-4]) cube([2*af,3,5]);
}
