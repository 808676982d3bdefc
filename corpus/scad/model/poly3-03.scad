// An inside-out polyhedron in a boolean.
difference() {
  polyhedron(points=[[0,0,0],[20,0,0],[0,20,0],[0,0,20]], faces=[[0,2,1],[0,1,3],[0,3,2],[1,2,3]]);
  translate([2,2,-1]) cube([4,4,6]);
}
