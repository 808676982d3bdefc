// A 3D child under rotate_extrude is ignored.
rotate_extrude($fn=30) translate([10,0,0]) cube([3,3,3]);
translate([0,0,5]) cylinder(h=2,r=3,$fn=8);
