// A square flange with filleted corners by four cylinders and two slabs.
r=6; s=60; t=7;
difference() {
  union() {
    translate([r,0,0]) cube([s-2*r,s,t]);
    translate([0,r,0]) cube([s,s-2*r,t]);
    for(x=[r,s-r]) for(y=[r,s-r]) translate([x,y,0]) cylinder(r=r,h=t,$fn=40);
  }
  translate([s/2,s/2,-1]) cylinder(d=30,h=t+2,$fn=80);
  for(x=[9,s-9]) for(y=[9,s-9]) translate([x,y,-1]) cylinder(d=5,h=t+2,$fn=24);
}
