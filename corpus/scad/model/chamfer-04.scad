// A fillet ring subtracted at the foot of a post.
difference(){
  cylinder(h=6,r=14,$fn=48);
  translate([0,0,6]) rotate_extrude($fn=48) translate([14,0]) circle(r=5,$fn=32);
}
cylinder(h=25,r=6,$fn=48);
