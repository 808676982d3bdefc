// Scopes and special variables printed.
$q=1; a=2;
module m(a=5){ echo(a,$q,$children,parent_module(0)); children(); }
m($q=7) echo("child",$q);
m(a) { cube(1); sphere(1); }
{ a=9; echo(a); }
let(b=4) echo(b,a);
