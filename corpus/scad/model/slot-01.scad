// A slot by hull of two cylinders.
difference(){
  cube([70,30,6],center=true);
  hull() for(x=[-15,15]) translate([x,0,0]) cylinder(h=10,r=5,center=true,$fn=40);
}
