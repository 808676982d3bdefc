// A box with standoffs, ventilation slots and a cable hole.
w=80; d=50; h=25; t=2;
module standoff() difference(){ cylinder(h=6,d=7,$fn=24); translate([0,0,-1]) cylinder(h=8,d=2.8,$fn=16); }
difference(){
  cube([w,d,h]);
  translate([t,t,t]) cube([w-2*t,d-2*t,h]);
  for(i=[0:5]) translate([20+i*8,-1,8]) cube([3,t+2,10]);
  translate([-1,d/2,h/2]) rotate([0,90,0]) cylinder(h=t+2,d=8,$fn=32);
}
for(x=[8,w-8],y=[8,d-8]) translate([x,y,t]) standoff();
