// concat, indexing with negative and too large numbers.
l=concat([5],[6,7]);
cube([l[0],l[1],l[2]]);
translate([l[3],0,20]) cube(l[0]);
