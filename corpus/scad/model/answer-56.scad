// A container built from five plates that share edges.
cube([50,40,3]); cube([50,3,25]); translate([0,37,0]) cube([50,3,25]); cube([3,40,25]); translate([47,0,0]) cube([3,40,25]);
