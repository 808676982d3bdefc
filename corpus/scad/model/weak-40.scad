// Bodies repeated by copy and paste with the same place.
union(){ cube([10,20,5]); cube([10,20,5]); translate([0,0,0]) cube([10,20,5]); }
