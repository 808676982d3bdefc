// Unbounded recursion of a function.
function f(x) = 1 + f(x+1);
cube(f(0));
