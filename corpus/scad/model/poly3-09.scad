// A prism whose faces have mixed directions, alone.
polyhedron(points=[[0,0,0],[10,0,0],[5,8,0],[0,0,12],[10,0,12],[5,8,12]], faces=[[0,1,2],[3,4,5],[0,1,4,3],[1,2,5,4],[2,0,3,5]]);
