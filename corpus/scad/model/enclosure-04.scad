// A rounded enclosure by minkowski, hollowed.
difference(){
  translate([3,3,0]) minkowski(){ cube([40,24,12]); cylinder(r=3,h=1,$fn=20); }
  translate([2,2,2]) cube([42,26,20]);
}
