// A lens: two spheres intersected.
intersection() {
  translate([-8,0,0]) sphere(r=16,$fn=40);
  translate([8,0,0]) sphere(r=16,$fn=40);
}
