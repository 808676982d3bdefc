;;
module no_body();
module one_statement() cube(1);
module assignment() x = 3;
module inner() module deeper() cube(1);
module braces() { { module n() cube(1); } n(); }
{ x = 3; { y = 4; } }
!!##%%**cube(1);
# if (true) cube(1); else sphere(2);
if (true); else;
if (true) {} else if (false) cube(1); else { sphere(1); }
for (i = [0:3], j = [1, 2]) let (k = i) translate([k, j]) cube(1);
assert(true) echo(1) { cube(1); cube(2); }
each(1) cube(1);
function f(,a,,b = 2,) = [a, b];
module trailing(a, b,) {}
cube(,[1, 2, 3],, true);
intersection_for (n = [1:6]) rotate(n) cube(n);
let () cube(1);
x = 5 // a comment
  ;
cube /* here */ (1) // and here
;
