nan = 0 / 0;
f = function (x) x;
echo(undef == undef, true == 1, 1 == "1", nan == nan, [1, [2, undef]] == [1, [2, undef]], [nan] == [nan]);
echo([1 : 3] == [1 : 1 : 3], [1 : 3] == [1, 2, 3], f == f, (function (x) x) == (function (x) x));
echo(nan < 1, nan >= nan, false < true, [1, 2] < [1, 3], [1, 2] < [1, 2, 3], [1, 2] <= [1, 2], [2] > [1, 5], [] < []);
echo([nan] < [nan], [nan] <= [nan], [1 : 3] < [1 : 4], [2 : 3] < [1 : 9]);
echo([1, "a"] < [1, 2]);
// warning: 6-23 [scad/undefined-operation]
echo([[1, "a"]] >= [[1, 2]]);
// warning: 6-28 [scad/undefined-operation]
echo(!undef, !0, !1, !"", !"a", ![], ![0], ![1 : 3], !nan, !f);
echo(1 && 2, 0 && undef, undef || 3, 1 || 0, 1 ? "yes" : "no", [] ? 1 : 2);
// The right operand comes first, except where the left one decides.
x = (echo("left") 1) + (echo("right") 2);
y = (echo("first") 0) && (echo("never") 1);
// echo: "right"
// echo: "left"
// echo: "first"
// echo: true, false, false, false, true, false
// echo: true, false, true, false
// echo: false, false, true, true, true, true, true, false
// echo: false, true, true, false
// echo: undef
// echo: undef
// echo: true, true, false, true, false, true, false, false, false, false
// echo: true, false, true, true, "yes", 2
