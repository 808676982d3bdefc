echo(sin(30), cos(60), tan(45), sin(45) == sqrt(2) / 2, cos(30) == sqrt(3) / 2, sin(-390), sin(360), tan(90), tan(270), sin(1e10), cos(1 / 0));
echo(asin(0.5) == 30, acos(0.5) == 60, atan(1) == 45, atan2(1, -1) == 135, asin(2), asin(0.25), atan2(3, 4), atan2(0, -1), atan2(-0, -1));
echo([for (a = [-90 : 90]) if (asin(sin(a)) != a) a], [for (a = [-179 : 179]) if (atan2(sin(a), cos(a)) != a) a]);
echo(abs(-1), sign(-3), sign(0), sign(0 / 0), floor(-1.5), ceil(-1.5), round(-1.5), round(2.5), round(-0.4), sqrt(2), sqrt(-1));
echo(exp(1), ln(2), log(100), log(2, 8), log(1000) == 3, ln(0), log(-1), pow(2, 3), pow(2, 0.5), PI);
echo(min(3, 1, 2), max([3, 1, 2]), min([[2], [1]]), max([1, [2]]), max([true]), max(0 / 0, 1), max(1, 0 / 0), min([0 / 0, 1]));
echo(norm([3, 4]), norm([]), norm("a"), cross([1, 0, 0], [0, 1, 0]), cross([1, 2], [3, 4]));
echo(sin("x"), abs(), abs(1, 2), pow(2, "a"), min([]), max(), min([1, 2], 3), max("a", 1), log("a"));
// warning: 6-14 [scad/bad-argument]
// warning: 16-21 [scad/bad-argument]
// warning: 23-32 [scad/bad-argument]
// warning: 34-45 [scad/bad-argument]
// warning: 47-54 [scad/bad-argument]
// warning: 56-61 [scad/bad-argument]
// warning: 63-77 [scad/bad-argument]
// warning: 79-90 [scad/bad-argument]
// warning: 92-100 [scad/bad-argument]
echo(norm([1, "a"]), norm(), cross([1], [2]), cross(1, 2), cross([1, 2, "a"], [1, 2, 3]), cross([1, 2, 1 / 0], [1, 2, 3]), cross());
// warning: 6-20 [scad/bad-argument]
// warning: 22-28 [scad/bad-argument]
// warning: 30-45 [scad/bad-argument]
// warning: 47-58 [scad/bad-argument]
// warning: 60-89 [scad/bad-argument]
// warning: 91-122 [scad/bad-argument]
// warning: 124-131 [scad/bad-argument]
// echo: 0.5, 0.5, 1, true, true, -0.5, 0, inf, -inf, -0.984808, nan
// echo: true, true, true, true, nan, 14.4775, 36.8699, 180, -180
// echo: [], []
// echo: 1, -1, 0, 0, -2, -1, -2, 3, 0, 1.41421, nan
// echo: 2.71828, 0.693147, 2, 3, false, -inf, nan, 8, 1.41421, 3.14159
// echo: 1, 3, [1], 1, true, nan, 1, nan
// echo: 5, 0, undef, [0, 0, 1], -2
// echo: undef, undef, undef, undef, undef, undef, undef, undef, undef
// echo: undef, undef, undef, undef, undef, undef, undef
