// The same inside out: exported as it is.
polyhedron(points=[[0,0,0],[20,0,0],[0,20,0],[0,0,20]], faces=[[0,2,1],[0,1,3],[0,3,2],[1,2,3]]);
