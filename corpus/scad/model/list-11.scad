// A range with fractions and rounding in the count.
for(i=[0:0.1:1]) translate([i*60,0,0]) cube([3,5,2+i*4]);
