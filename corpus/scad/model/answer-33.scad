// A cone on a box, hole along X through both.
difference() {
  union() { translate([-22.5,-20,0]) cube([45,40,25]); translate([0,0,25]) cylinder(h=30,r1=12,r2=0,$fn=64); }
  translate([0,0,12.5]) rotate([0,90,0]) cylinder(h=100,r=5,center=true,$fn=64);
}
