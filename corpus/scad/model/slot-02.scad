// A slot from a box and two cylinders, flush where they meet.
difference(){
  cube([60,25,5]);
  translate([20,12.5,-1]) cylinder(h=7,r=4,$fn=32);
  translate([40,12.5,-1]) cylinder(h=7,r=4,$fn=32);
  translate([20,8.5,-1]) cube([20,8,7]);
}
