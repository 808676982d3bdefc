// The pocket stays inside: a closed void, two shells.
difference() {
  cube([40, 30, 20], center=true);
  cube([32, 22, 12], center=true);
}
