// A capsule by union instead of hull.
$fn=48; r=8; l=30;
cylinder(h=l,r=r); sphere(r); translate([0,0,l]) sphere(r);
