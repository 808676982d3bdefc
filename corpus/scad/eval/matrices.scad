echo([1, 2] * [3, 4], 2 * [1, [2, 3]], [1, 2] / 2, 2 / [1, 2], [1, 2] + [3], [[1, 2], [3, 4]] - [[1], [2]]);
echo([[1, 2], [3, 4]] * [5, 6], [5, 6] * [[1, 2], [3, 4]], [[1, 2], [3, 4]] * [[1, 2], [3, 4]], [2] * [[1, 2, 3]], [1] * [[]]);
echo([1, 2] * [3, 4, 5]);
// warning: 6-24 [scad/undefined-operation]
echo([[1, 2], [3, 4]] * [1, 2, 3]);
// warning: 6-34 [scad/undefined-operation]
echo([1, 2, 3] * [[1, 2], [3, 4]]);
// warning: 6-34 [scad/undefined-operation]
echo([[1, 2]] * [[1, 2]]);
// warning: 6-25 [scad/undefined-operation]
echo([] * []);
// warning: 6-13 [scad/undefined-operation]
echo(["a"] * ["b"]);
// warning: 6-19 [scad/undefined-operation]
echo([1, "a"] * [1, 2]);
// warning: 6-23 [scad/undefined-operation]
echo([[1, 2], [3]] * [1, 2]);
// warning: 6-28 [scad/undefined-operation]
echo([[1, "a"], [1, 2]] * [1, 2]);
// warning: 6-33 [scad/undefined-operation]
echo([1, 2] * [[1, 2], [3]]);
// warning: 6-28 [scad/undefined-operation]
echo([[1, 2], [3, 4]] * [["a", 2], [3, 4]]);
// warning: 6-43 [scad/undefined-operation]
echo([[[1]]] * [[1]]);
// warning: 6-21 [scad/undefined-operation]
// echo: 11, [2, [4, 6]], [0.5, 1], [2, 1], [4], [[0], [1]]
// echo: [17, 39], [23, 34], [[7, 10], [15, 22]], [2, 4, 6], []
// echo: undef
// echo: undef
// echo: undef
// echo: undef
// echo: undef
// echo: undef
// echo: undef
// echo: undef
// echo: undef
// echo: undef
// echo: undef
// echo: undef
