// Nothing to find.
$fn = 64;
cube([10, 20, 30]);
