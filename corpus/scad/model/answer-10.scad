// A pyramid as a polyhedron with triangles only.
polyhedron(
  points=[[20,20,0],[20,-20,0],[-20,-20,0],[-20,20,0],[0,0,30]],
  faces=[[0,1,4],[1,2,4],[2,3,4],[3,0,4],[1,0,3],[2,1,3]]);
