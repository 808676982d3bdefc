// Three solids that overlap at top level without union().
cube([30,10,10]);
translate([5,-10,2]) cube([10,30,6]);
translate([25,5,5]) sphere(r=9,$fn=32);
