function positive(x) = assert(x > 0, str("got ", x)) x;
// error: 24-55 [scad/assertion-failed]
module part(x) { echo(positive(x)); }
part(1);
translate([0, 0, 0]) part(-1);
echo("never");
// echo: 1
// status: EvalError
