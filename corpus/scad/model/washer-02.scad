// Bolt holes by rotation, eight of them, not overshooting.
difference(){
  cylinder(r=35,h=5,$fn=64);
  cylinder(r=12,h=5,$fn=64);
  for(i=[0:7]) rotate([0,0,i*45]) translate([23.5,0,0]) cylinder(r=2,h=5,$fn=64);
}
