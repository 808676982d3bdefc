echo([for (i = [0 : 3]) i * i], [for (i = [0 : 3]) if (i % 2 == 0) i else -i], [for (i = [0 : 3]) if (i > 1) i]);
echo([for (i = [1, 2], j = [3, 4]) [i, j]], [for (i = [0 : 2], j = [0 : i]) j], [for (i = [1 : 2]) for (j = [1 : 2]) i * j]);
echo([for (c = "hé") c], [for (i = 5) i], [for (i = undef) i], [for (i = []) i], [for (i = true) i], [for ([1, 2]) 0]);
echo([each [1, 2], each [3 : 4], each "ab", each 5, each undef], [each each [[1, 2], [3]]], [for (v = [[1, 2], [3]]) each v]);
echo([for (i = 0, j = 1; i < 5; i = i + 1, j = j * 2) [i, j]], [let (a = 3) a, let (b = 4) each [b, b]]);
echo([for (i = [0 : 3]) each if (i % 2 == 0) [i, i]], [if (true) 1 else 2, if (false) 3], [for (i = [0 : 2]) let (j = i * 2) j, 9]);
echo([for (i = 0, i = 5; i < 3; i = i + 1) i]);
// warning: 7-45 [scad/overwritten-variable]
// All rounds share one scope, as function literals notice.
f = [for (i = [0 : 2]) function () i];
g = [for (i = [0 : 2]) let (j = i) function () j];
echo([for (h = f) h()], [for (h = g) h()]);
// echo: [0, 1, 4, 9], [0, -1, 2, -3], [2, 3]
// echo: [[1, 3], [1, 4], [2, 3], [2, 4]], [0, 0, 1, 0, 1, 2], [1, 2, 2, 4]
// echo: ["h", "é"], [5], [], [], [true], [0, 0]
// echo: [1, 2, 3, 4, "a", "b", 5], [1, 2, 3], [1, 2, 3]
// echo: [[0, 1], [1, 2], [2, 4], [3, 8], [4, 16]], [3, 4, 4]
// echo: [0, 0, 2, 2], [1], [0, 2, 4, 9]
// echo: [0, 1, 2]
// echo: [2, 2, 2], [0, 1, 2]
