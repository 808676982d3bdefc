// The same part with the horizontal hole left upright by mistake, flush cutters.
$fn=64;
difference() {
  union() { cylinder(h=45, r=28); translate([0,0,45]) sphere(r=9); }
  translate([0,0,22.5]) cylinder(h=70, r=12, center=true);
  for(i=[0:5]) { angle=i*60; translate([17.4*cos(angle), 17.4*sin(angle), 0]) cylinder(h=45, r=2); }
}
