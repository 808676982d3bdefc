// Shapes that meet in a corner, in a difference: the mesh is dropped.
difference() {
  linear_extrude(5) { square(10); translate([10,10]) square(10); }
  translate([2,2,-1]) cylinder(r=1,h=10,$fn=8);
}
translate([40,0,0]) cube(2);
