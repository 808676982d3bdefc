// A worm from hulled discs along a helix, few steps.
$fn=12;
module disc(a) rotate([0,0,a]) translate([6,0,a/360*5]) rotate([90,0,0]) cylinder(r=2,h=0.2,center=true);
union() {
  for(a=[0:40:680]) hull() { disc(a); disc(a+40); }
  translate([0,0,-3]) cylinder(r=5.5,h=16,$fn=30);
}
