// A pyramid with a square base face.
polyhedron(points=[[-10,-10,0],[10,-10,0],[10,10,0],[-10,10,0],[0,0,15]], faces=[[0,1,2,3],[4,1,0],[4,2,1],[4,3,2],[4,0,3]]);
