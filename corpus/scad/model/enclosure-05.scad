// A battery holder: three half-round cradles and end walls.
difference(){
  cube([58,45,10]);
  for(i=[0:2]) translate([4,9+i*13.5,11]) rotate([0,90,0]) cylinder(h=50,d=12.5,$fn=40);
}
