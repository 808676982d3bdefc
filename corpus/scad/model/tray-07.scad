// A tray with rounded corners from a hull of four cylinders, hollowed by another.
module rounded(w, d, h, r) {
  hull()
    for (x = [r, w - r], y = [r, d - r])
      translate([x, y, 0]) cylinder(r = r, h = h, $fn = 32);
}
difference() {
  rounded(70, 50, 20, 6);
  translate([2, 2, 2]) rounded(66, 46, 20, 4);
}
