// A mug: cup with a half-torus handle cut at the wall.
$fn=64;
difference(){
  union(){ cylinder(h=60,r=28); translate([28,0,30]) rotate([90,0,0]) rotate_extrude($fn=48) translate([16,0]) circle(r=4,$fn=20); }
  translate([0,0,4]) cylinder(h=60,r=25);
}
