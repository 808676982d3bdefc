// Differences inside differences.
difference(){
  difference(){ cube(30); translate([5,5,5]) difference(){ cube([20,20,30]); translate([5,5,0]) cube([10,10,10]); } }
  translate([-1,12,20]) cube([32,6,20]);
}
