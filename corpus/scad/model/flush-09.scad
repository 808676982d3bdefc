// Teeth flush with both faces and sunk in the rim; bore flush.
difference(){ union(){ cylinder(h=5,r=15,$fn=60); for(i=[0:5]) rotate(i*60) translate([13,-2,0]) cube([6,4,5]); } cylinder(h=5,r=5,$fn=60); }
