// A hollow dome: a shell between two spheres.
difference() {
  sphere(r=20,$fn=50);
  sphere(r=18,$fn=50);
  translate([0,0,-25]) cube(50,center=true);
}
