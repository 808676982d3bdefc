// A funnel-shaped hopper from hulls, hollowed by smaller hulls.
module frustum(a,b,h) hull() { translate([-a/2,-a/2,h-0.01]) cube([a,a,0.01]); translate([-b/2,-b/2,0]) cube([b,b,0.01]); }
difference() {
  union() { translate([0,0,20]) frustum(60,20,40); cylinder(d=24,h=21,$fn=60); }
  translate([0,0,20.005]) frustum(56,16,40.01);
  translate([0,0,-1]) cylinder(d=16,h=30,$fn=60);
}
