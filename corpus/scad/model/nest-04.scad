// Union of differences against difference of unions.
difference(){
  union(){ cylinder(h=10,r=20,$fn=40); translate([25,0,0]) cylinder(h=10,r=12,$fn=40); }
  union(){ translate([0,0,3]) cylinder(h=10,r=17,$fn=40); translate([25,0,3]) cylinder(h=10,r=9,$fn=40); }
}
