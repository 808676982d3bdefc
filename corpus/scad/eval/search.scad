d = [["a", 1], ["b", 2], ["c", 3], ["a", 4], ["b", 5]];
echo(search("a", "abcabc"), search("a", "abcabc", 0), search("ab", "abcabc", 0), search("a", "abcabc", 2), search("az", "abc"), search("az", "abc", 0));
echo(search(3, [1, 3, 3]), search(3, [1, 3, 3], 0), search([3], [1, 3, 3], 0), search([3, 7], [1, 3, 3]), search([3, 7], [1, 3], 0), search(4, [[1, 2], [3, 4]], 1, 1));
echo(search("abc", d), search("ab", d, 0), search(["b", "zzz"], d), search(["abc"], [["abc", 1], ["cba", 2]]), search([[1, 2]], [[1, 2], [3, 4]]));
echo(search("xy", [["a", "x"], ["b", "y"]], 1, 1), search([], [1]), search("", d), search(undef, [1]), search(true, [true]), search([true], [true]), search("é", "aéb"));
echo(search("q", d), search("aq", d, 2));
// warning: 6-20 [scad/bad-argument]
// warning: 22-40 [scad/bad-argument]
echo(search("b", ["b", "c"]), search("b", [["x"]], 1, 1));
// warning: 6-29 [scad/bad-argument]
// warning: 31-57 [scad/bad-argument]
echo(search("a"), search());
// warning: 6-17 [scad/bad-argument]
// warning: 19-27 [scad/bad-argument]
t = [[0, 0], [1, 10], [2, 40], [5, 100]];
echo(lookup(0.5, t), lookup(-1, t), lookup(9, t), lookup(2, t), lookup(1.5, [[2, 20], [1, 10]]), lookup(1.5, [[1, 10], "a", [2, 20]]));
echo(lookup(1.5, []), lookup(1, 5), lookup(1, [[1]]), lookup("a", t), lookup(1 / 0, t), lookup(1));
// warning: 55-69 [scad/bad-argument]
// warning: 71-87 [scad/bad-argument]
// warning: 89-98 [scad/bad-argument]
// echo: [0], [[0, 3]], [[0, 3], [1, 4]], [[0, 3]], [0], [[0], []]
// echo: [1], [1, 2], [[1, 2]], [1, []], [[1], []], [1]
// echo: [0, 1, 2], [[0, 3], [1, 4]], [1, []], [0], [0]
// echo: [0, 1], [], [], undef, undef, [0], [1]
// echo: [], [[0, 3], []]
// echo: [], []
// echo: undef, undef
// echo: 5, 0, 100, 40, 15, 15
// echo: undef, undef, undef, undef, undef, undef
