// An open polyhedron in a union: dropped.
union() {
  polyhedron(points=[[0,0,0],[10,0,0],[10,10,0],[0,10,0],[5,5,8]], faces=[[0,4,1],[1,4,2],[2,4,3],[3,4,0]]);
  translate([20,0,0]) cube(4);
}
