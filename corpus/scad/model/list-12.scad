// A list of lists drives cutters of different kinds.
f=[["hole",10,10,3],["slot",25,10,8],["hole",42,10,4]];
difference(){
  cube([52,20,5]);
  for(e=f) translate([e[1],e[2],-1])
    if(e[0]=="hole") cylinder(r=e[3],h=7,$fn=24);
    else hull(){ translate([-e[3]/2,0,0]) cylinder(r=2,h=7,$fn=16); translate([e[3]/2,0,0]) cylinder(r=2,h=7,$fn=16); }
}
