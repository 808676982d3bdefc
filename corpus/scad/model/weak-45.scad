// A union of something with difference of nothing.
union() { difference() {} cube([4,5,6]); intersection() {} }
