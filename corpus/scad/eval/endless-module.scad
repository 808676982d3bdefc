module m(n) { translate([n, 0, 0]) m(n + 1); }
// error: 36-45 [scad/endless-recursion]
echo("before");
m(0);
// echo: "before"
// status: EvalError
