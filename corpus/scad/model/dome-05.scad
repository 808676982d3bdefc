// A capsule: cylinder with a sphere at each end.
$fn=48; r=8; l=30;
hull() { sphere(r); translate([0,0,l]) sphere(r); }
