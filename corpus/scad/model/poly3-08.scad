// A wedge with the old keyword triangles.
polyhedron(points=[[0,0,0],[20,0,0],[20,10,0],[0,10,0],[0,0,8],[0,10,8]], triangles=[[0,1,2],[0,2,3],[0,4,1],[1,4,5],[1,5,2],[2,5,3],[0,3,5],[0,5,4]]);
