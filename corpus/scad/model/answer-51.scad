// An L-bracket with the hole in the middle of the free part.
b=35; l=60; h=50; t=8; r=6;
difference() {
  union() { cube([l,b,t]); cube([t,b,h]); }
  translate([t+(l-t)/2,b/2,-1]) cylinder(r=r,h=t+2,$fn=64);
}
