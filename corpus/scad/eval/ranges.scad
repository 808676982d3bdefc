echo([1 : 3], [0 : 0.5 : 2], [5 : -1 : 3], [1 : 3][0], [1 : 3][1], [1 : 3][2], [1 : 3][3], [1 : 3].x, [0 : 2 : 8].end);
echo([for (i = [0 : 0.1 : 0.3]) i], [for (i = [3 : -1 : 1]) i], [for (i = [1 : 1]) i]);
// Ends in the wrong order are swapped when there is no step.
echo([for (i = [3 : 1]) i], [1 : 0]);
// warning: 16-23 [scad/backward-range]
// warning: 29-36 [scad/backward-range]
echo([1 : -1 : 3], [for (i = [1 : -1 : 3]) i]);
// warning: 6-18 [scad/empty-range]
// warning: 30-42 [scad/empty-range]
echo([3 : 1 : 1]);
// warning: 6-17 [scad/empty-range]
a = 3;
echo([for (i = [a : 1 : 1]) i]);
echo([for (i = [1 : 0 : 3]) i]);
// warning: 7-30 [scad/range-too-long]
echo([for (i = [0 : 1 / 0]) i]);
// warning: 7-30 [scad/range-too-long]
echo([for (i = [0 : 999999]) i]);
// warning: 7-31 [scad/range-too-long]
echo(len([for (i = [0 : 999998]) 0]), [for (i = [0 : 0 / 0]) i], [1 : "a"]);
for (i = [2 : 0]) echo(i);
// warning: 10-17 [scad/backward-range]
// echo: [1 : 1 : 3], [0 : 0.5 : 2], [5 : -1 : 3], 1, 1, 3, undef, undef, 8
// echo: [0, 0.1, 0.2, 0.3], [3, 2, 1], [1]
// echo: [1, 2, 3], [0 : 1 : 1]
// echo: [1 : -1 : 3], []
// echo: [3 : 1 : 1]
// echo: []
// echo: []
// echo: []
// echo: []
// echo: 999999, [], undef
// echo: 0
// echo: 1
// echo: 2
// csg: group()
