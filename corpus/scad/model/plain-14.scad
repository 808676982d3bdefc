// Statement order: $fn assigned after its use counts for the whole file.
cylinder(r=10, h=5);
$fn = 12;
