v = [1, [2, 3], "abc"];
echo(v[0], v[1][1], v[2][1], v[3], v[-1], v[0.9], v[-0.5], v["a"], v[undef], v[1e10], v[0 / 0]);
echo(v.x, v.y.y, v.z, [1].y, [1, 2, 3, 4].w, undef.x, 5[0], undef[0], (1).x);
echo(len(v), len([]), len([[]]));
echo(len(5), len([1 : 3]), len());
// warning: 6-12 [scad/bad-argument]
// warning: 14-26 [scad/bad-argument]
// warning: 28-33 [scad/bad-argument]
// echo: 1, 3, "b", undef, undef, 1, 1, undef, undef, undef, undef
// echo: 1, 3, "abc", undef, undef, undef, undef, undef, undef
// echo: 3, 0, 1
// echo: undef, undef, undef
