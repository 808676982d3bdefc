add = function (a) function (b) a + b;
twice = function (x) x * 2;
function apply(f, x) = f(x);
// warning: 24-25 [scad/unknown-function]
echo(add(1)(2), apply(twice, 4), apply(function (x) x - 1, 4), (function (x, y = 3) x + y)(1), [twice][0](7));
fact = function (n) n <= 1 ? 1 : n * fact(n - 1);
echo(fact(10), let (g = function (n) n == 0 ? "done" : g(n - 1)) g(5));
echo(is_function(twice), str(twice), [twice]);
echo(function (x, $y = 2) [for (i = [1 : x]) if (i > 1) each -i else let (z = "q\"\n") z], function () (1 + 2) * !3 ^ -x[0].y);
echo(function (a) a ? f(1, b = 2)(3) : assert(a > 1, "m") echo(a) [0 : 2 : 4]);
// A variable that holds a function comes before a function by definition.
function h(x) = "function";
h = function (x) "variable";
n = 3;
function n(x) = "called";
echo(h(0), n(0), n);
echo(undef(1), "a"(2), 1(3));
// warning: 6-14 [scad/not-a-function]
// warning: 16-22 [scad/not-a-function]
// warning: 24-28 [scad/not-a-function]
$f = function (x) x;
echo($f(1));
// warning: 6-11 [scad/not-a-function]
echo(apply(sin, 30), apply(5, 1));
// warning: 12-15 [scad/undefined-variable]
later = function () defined_below;
defined_below = 6;
echo(later());
// echo: 3, 8, 3, 4, 14
// echo: 3.6288e+6, "done"
// echo: true, "function(x) (x * 2)", [function(x) (x * 2)]
// echo: function(x, $y = 2) [for(i = [1 : x]) (if((i > 1)) (each (-i)) else (let(z = "q\"\n") z))], function() ((1 + 2) * !(3 ^ -x[0].y))
// echo: function(a) (a ? (f(1, b = 2))(3) : assert((a > 1), "m") echo(a) [0 : 2 : 4])
// echo: "variable", "called", 3
// echo: undef, undef, undef
// echo: undef
// echo: undef, undef
// echo: 6
