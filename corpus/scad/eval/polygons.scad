t = [[0, 0], [1, 0], [0, 1]];
polygon(t);
polygon(points = t, paths = [[0, 1, 2]], convexity = 3);
polygon([for (i = [0 : 2]) [i, i * i]]);
polygon(t, paths = []); polygon(t, paths = undef); polygon(t, paths = "x"); polygon([]); polygon([[0, 0], [1, 0]]);
polygon(t, [0, 1, 2]);
polygon(t, paths = [[0, 1.5, 2], ["a", 1, 2]]);
polygon(t, paths = [[0, 1, 2, 9]]);
// warning: 1-36 [scad/bad-argument]
polygon(t, paths = [[0, 1, -1]]);
// warning: 1-34 [scad/bad-argument]
polygon([[0, 0, 5], [1, 0], [0, 1]]);
// error: 1-38 [scad/bad-point]
polygon([[0, 0], "a", [1, 1]]);
// error: 1-32 [scad/bad-point]
polygon([[0, 0], [1, 1 / 0], [2, 2]]);
// error: 1-39 [scad/bad-point]
polygon();
// warning: 1-11 [scad/bad-argument]
polygon("a");
// warning: 1-14 [scad/bad-argument]
// csg: polygon([0 0; 1 0; 0 1])
// csg: polygon([0 0; 1 0; 0 1] [[0, 1, 2]])
// csg: polygon([0 0; 1 1; 2 4])
// csg: polygon([0 0; 1 0; 0 1])
// csg: polygon([0 0; 1 0; 0 1])
// csg: polygon([0 0; 1 0; 0 1])
// csg: polygon([])
// csg: polygon([0 0; 1 0])
// csg: polygon([0 0; 1 0; 0 1] [[], [], []])
// csg: polygon([0 0; 1 0; 0 1] [[0, 1, 2], [0, 1, 2]])
// csg: polygon([0 0; 1 0; 0 1] [[0, 1, 2]])
// csg: polygon([0 0; 1 0; 0 1] [[0, 1]])
// csg: polygon([])
// csg: polygon([])
// csg: polygon([])
// csg: polygon([])
// csg: polygon([])
