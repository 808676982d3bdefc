// Arithmetic that means nothing is undef and a warning, never an error.
echo(1 + "a");
echo("a" + "b");
echo([1] + 1);
echo(undef + 1);
echo(-"a");
echo(true + 1);
echo([1 : 2] + 1);
echo("a" * 2);
echo([1, 2] / [1, 2]);
echo([1] % 2);
echo("a" ^ 2);
echo(1 < "a");
echo(undef < undef);
echo(function (x) x < function (x) x);
// error: 23-31 [scad/unexpected-token]
echo(true < 2);
// Inside vectors it is undef without one.
echo([1, "a"] + [2, "b"], -[1, "a", [2]], 2 * [1, [2, "a"]], [1, "a"] / 2, [1, 2, 3] + [1]);
// status: ParseError
