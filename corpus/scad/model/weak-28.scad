// An if without braces and one that is never true.
hollow = true;
difference() {
  cube(16);
  if (hollow) translate([2,2,2]) cube([12,12,20]);
  if (!hollow) cube(100);
}
