// The same, but in a union with a cylinder: the mesh is not accepted there.
union() {
  rotate_extrude($fn=32) polygon([[0,5],[8,0],[8,10]]);
  translate([0,0,20]) cylinder(h=5,r=5,$fn=16);
}
