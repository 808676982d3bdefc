// A post on a hollowed box: the post stands inside on the floor.
difference() { cube([60,60,30]); translate([5,5,5]) cube([50,50,26]); }
translate([30,30,5]) cylinder(h=40,r=6,$fn=64);
