// A tetrahedron as a polyhedron, faces clockwise from outside.
polyhedron(points=[[0,0,0],[20,0,0],[0,20,0],[0,0,20]], faces=[[0,1,2],[0,3,1],[0,2,3],[1,3,2]]);
