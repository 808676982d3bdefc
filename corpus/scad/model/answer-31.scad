// A monument with a dome by a difference that cuts the post too.
difference() {
  union() { cylinder(h=8,r=30,$fn=64); translate([0,0,8]) cylinder(h=25,r=20,$fn=64); translate([0,0,33]) sphere(r=20,$fn=64); }
  translate([0,0,13]) cube([40,40,20],center=true);
}
