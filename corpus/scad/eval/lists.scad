echo(concat(), concat(1), concat([1], [2, 3]), concat([1], 2), concat("a", [1]), concat([[1]], [[2]]), concat([1 : 3]));
echo(is_undef(undef), is_undef(no_such_name), is_undef($no_such_name), is_undef(1), is_num(1), is_num(0 / 0), is_num("a"), is_bool(false));
echo(is_string("a"), is_list([]), is_list([1 : 2]), is_list("a"), is_function(function () 1));
echo(is_undef(), is_num(1, 2));
// warning: 6-16 [scad/bad-argument]
// warning: 18-30 [scad/bad-argument]
echo(version(), version_num(), version_num([2020, 1, 2]), version_num("a"));
// echo: [], [1], [1, 2, 3], [1, 2], ["a", 1], [[1], [2]], [[1 : 1 : 3]]
// echo: true, true, true, false, true, false, false, true
// echo: true, true, false, false, true
// echo: undef, undef
// echo: [2021, 1, 0], 2.02101e+7, 2.02001e+7, undef
