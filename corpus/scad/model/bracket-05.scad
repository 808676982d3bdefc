// A Z-bracket from three plates that overlap at the bends.
module plate(l, w, t) cube([l, w, t]);
t = 4;
union() {
  plate(30, 20, t);
  translate([30 - t, 0, 0]) plate(t, 20, 30);
  translate([30 - t, 0, 30 - t]) plate(30, 20, t);
}
