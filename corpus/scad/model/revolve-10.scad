// A wheel with a rounded rim and spokes holes.
difference(){
  rotate_extrude($fn=64) union(){ translate([5,0]) square([20,6]); translate([25,3]) circle(r=5,$fn=30); translate([3,0]) square([4,12]); }
  for(i=[0:5]) rotate(i*60) translate([15,0,-1]) cylinder(r=4,h=10,$fn=24);
}
