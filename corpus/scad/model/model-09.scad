// A wheel with spokes by polar repetition, tyre groove, hub.
module polar(n) for(i=[0:n-1]) rotate([0,0,360/n*i]) children();
module rim(r,w,h) rotate_extrude($fn=80) translate([r-w,0]) difference() { square([w,h]); translate([w,h/2]) circle(r=h/4,$fn=24); }
difference() {
  union() {
    rim(40,6,10);
    cylinder(r=9,h=14,$fn=40);
    polar(5) translate([7,-2.5,2]) cube([29,5,6]);
  }
  translate([0,0,-1]) cylinder(r=4,h=20,$fn=32);
}
