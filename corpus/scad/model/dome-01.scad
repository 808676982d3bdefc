// A monument: base, post, and a whole sphere as dome.
$fn=64;
cylinder(h=8, r=30);
translate([0,0,8]) cylinder(h=25, r=11);
translate([0,0,33]) sphere(r=11);
