module m(a = echo("default of a") 1, b) { x = echo("body") 1; children(); }
m(b = echo("b") 1) { y = echo("children's variables") 1; echo("children"); }
function f(a = echo("default, though given") 1, b) = echo("function body") a;
x = f(echo("first") 1, echo("second") 2);
translate(echo("vector") [1, 2, 3]) { y = echo("then braces") 5; echo(y); }
list = [echo("1") 1, echo("2") 2][echo("index") 0];
unknown(echo("never evaluated") 1) echo("never run");
// warning: 1-8 [scad/unknown-module]
z = unknown(echo("never evaluated") 1);
// warning: 5-12 [scad/unknown-function]
// echo: "default, though given"
// echo: "second"
// echo: "first"
// echo: "function body"
// echo: "index"
// echo: "1"
// echo: "2"
// echo: "children's variables"
// echo: "default of a"
// echo: "b"
// echo: "body"
// echo: "children"
// echo: "vector"
// echo: "then braces"
// echo: 5
// csg: group(group())
// csg: translate(1 2 3)
