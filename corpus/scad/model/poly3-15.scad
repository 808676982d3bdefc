// Doubled points in a polyhedron that closes only after welding.
polyhedron([[0,0,0],[10,0,0],[0,10,0],[0,0,0],[0,0,10],[10,0,0],[0,10,0],[0,0,10],[0,0,0]],[[0,1,2],[3,4,5],[8,6,7],[1,4,2]]);
