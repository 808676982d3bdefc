function f(n) = 1 + f(n + 1);
// error: 21-29 [scad/endless-recursion]
echo("before");
echo(f(0));
echo("never");
// echo: "before"
// status: EvalError
