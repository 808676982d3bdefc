// An L-bracket whose legs only share a face.
cube([60,20,5]);
translate([0,0,5]) cube([5,20,30]);
