// echo and assert as expressions and as modules with children.
function f(x)=assert(x>0,"positive") echo("f",x) x*2;
echo(f(3)) cube(f(2));
assert(true) translate([10,0,0]) cube(1);
