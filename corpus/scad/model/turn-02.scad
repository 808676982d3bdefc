// Turned about an axis that is zero.
rotate(a=45,v=[0,0,0]) cube([10,4,3]);
