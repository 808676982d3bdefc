p = [[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]];
f = [[0, 1, 2], [0, 3, 1], [1, 3, 2], [0, 2, 3]];
polyhedron(p, f);
polyhedron(points = p, faces = f, convexity = 2);
polyhedron(points = p, triangles = f);
// warning: 1-39 [scad/deprecated]
polyhedron(points = [[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0]], faces = [[0, 1, 9], [1, 2, 3]]);
// warning: 1-96 [scad/bad-argument]
polyhedron(points = p, faces = [["a", 1, -1]]);
// warning: 1-48 [scad/bad-argument]
polyhedron(points = [[0, 0, "a"], [1, 0, 0]], faces = [[1, 0], [1]]);
// error: 1-70 [scad/bad-point]
polyhedron(points = p, faces = "b");
polyhedron();
// warning: 1-14 [scad/bad-argument]
// csg: polyhedron([0 0 0; 1 0 0; 0 1 0; 0 0 1] [[0, 1, 2], [0, 3, 1], [1, 3, 2], [0, 2, 3]])
// csg: polyhedron([0 0 0; 1 0 0; 0 1 0; 0 0 1] [[0, 1, 2], [0, 3, 1], [1, 3, 2], [0, 2, 3]])
// csg: polyhedron([0 0 0; 1 0 0; 0 1 0; 0 0 1] [[0, 1, 2], [0, 3, 1], [1, 3, 2], [0, 2, 3]])
// csg: polyhedron([0 0 0; 1 0 0; 0 1 0; 0 0 0] [[0, 1], [1, 2, 3]])
// csg: polyhedron([0 0 0; 1 0 0; 0 1 0; 0 0 1] [[0, 1]])
// csg: polyhedron([0 0 0; 1 0 0] [[1]])
// csg: polyhedron([0 0 0; 1 0 0; 0 1 0; 0 0 1] [])
// csg: polyhedron([] [])
