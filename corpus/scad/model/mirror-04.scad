// Mirrored cutters in one part.
difference(){
  cube([60,20,8],center=true);
  for(s=[0,1]) mirror([s,0,0]) translate([18,0,0]) rotate([0,20,0]) cylinder(h=20,r=3,center=true,$fn=24);
}
