// Rounding of inner and outer corners by two offsets.
linear_extrude(4) offset(r=-2,$fn=32) offset(r=4,$fn=32) offset(r=-2,$fn=32) union(){ square([30,10]); square([10,30]); }
