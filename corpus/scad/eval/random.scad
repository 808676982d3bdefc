// The numbers that OpenSCAD gives for a seed.
echo(rands(0, 1, 3, 42), rands(0, 10, 2, 1), rands(-5, 5, 3, 0), rands(1, 0, 2, 1), rands(5, 5, 2, 1), rands(0, 1, 0, 1), rands(0, 1, 2.7, 5));
echo(rands(0, 1, 700, 77)[699], rands(0, 1, 1, -1), rands(0, 1, 1, 0.5), rands(0, 1, 1, 42.7), rands(0, 1, 1, 2147483648), rands(0, 1, 1, 1e300));
echo(rands("a", 1, 2), rands(0, 1), rands(0, 1, 1 / 0, 1), len(rands(0, 1, 5)));
// warning: 24-35 [scad/bad-argument]
// warning: 37-58 [scad/bad-argument]
// echo: [0.796543, 0.183435, 0.779691], [9.97185, 9.32557], [0.928446, 3.44266, 3.57946], [0.997185, 0.932557], [5, 5], [], [0.0551801, 0.831328]
// echo: 0.152423, [0.111607], [0.421193], [0.373237], [0.997185], [0.73142]
// echo: undef, undef, [0.997185], 5
