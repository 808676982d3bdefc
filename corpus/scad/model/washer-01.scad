// A washer with bolt holes on a circle by cos and sin.
$fn = 64;
difference() {
  cylinder(h = 4, r = 30);
  translate([0,0,-1]) cylinder(h = 6, r = 8);
  for (i = [0:5]) {
    a = i * 60;
    translate([19 * cos(a), 19 * sin(a), -1]) cylinder(h = 6, r = 2.5);
  }
}
