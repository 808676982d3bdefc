// A flower pot with rim, drain holes and a conical inside.
difference(){
  union(){ cylinder(h=40,r1=18,r2=25,$fn=60); translate([0,0,34]) cylinder(h=6,r=27,$fn=60); }
  translate([0,0,3]) cylinder(h=38,r1=16,r2=23,$fn=60);
  for(a=[0:120:240]) rotate(a) translate([8,0,-1]) cylinder(h=6,r=2,$fn=12);
}
