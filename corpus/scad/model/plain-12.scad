// The same box written twice, one above the other.
cube([10,10,10]);
cube([10,10,10]);
