// A gear disc with teeth whose inner corners are outside the rim's facets.
union() {
  cylinder(h=8,r=30,$fn=64);
  for(i=[0:7]) rotate([0,0,i*45]) translate([30,-3,0]) cube([6,6,8]);
}
