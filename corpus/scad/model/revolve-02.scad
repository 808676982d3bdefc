// A bowl: profile between two arcs.
rotate_extrude($fn=60) difference() {
  circle(r=20,$fn=60);
  circle(r=17,$fn=60);
  translate([-25,0]) square([50,25]);
  translate([-50,-25]) square([50,50]);
}
