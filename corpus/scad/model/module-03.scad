// children() in a ring.
module ring(n,r){ for(i=[0:n-1]) rotate(i*360/n) translate([r,0,0]) children(); }
difference(){ cylinder(h=5,r=30,$fn=60); ring(6,22) translate([0,0,-1]) cylinder(h=7,r=3,$fn=20); ring(3,10) cube([4,4,20],center=true); }
