// A T-slot profile.
difference(){
  cube([40,80,20]);
  translate([16,-1,8]) cube([8,82,13]);
  translate([11,-1,5]) cube([18,82,7]);
}
