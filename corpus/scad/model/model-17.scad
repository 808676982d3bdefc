// A box joint: two plates with interlocking fingers, exploded by a gap.
n=5; w=50; t=5; d=30;
module fingers(odd) for(i=[0:n-1]) if((i%2==1)==odd) translate([i*w/n,0,0]) cube([w/n,t,t]);
union() { translate([0,t,0]) cube([w,d,t]); fingers(true); }
translate([0,0,20]) union() { translate([0,0,t]) cube([w,t,d]); fingers(false); }
