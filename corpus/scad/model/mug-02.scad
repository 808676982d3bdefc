// A mug with a rectangular handle.
difference(){
  union(){ cylinder(h=50,d=45,$fn=60); translate([18,-4,10]) difference(){ cube([20,8,30]); translate([-1,-1,5]) cube([16,10,20]); } }
  translate([0,0,3]) cylinder(h=50,d=40,$fn=60);
}
