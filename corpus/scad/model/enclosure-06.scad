// A card case with thumb notch.
difference(){
  cube([60,92,12]);
  translate([2,2,2]) cube([56,92,8]);
  translate([30,92,-1]) cylinder(h=14,r=12,$fn=50);
}
