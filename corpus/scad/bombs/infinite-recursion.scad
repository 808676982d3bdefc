// A function that never ends.
function f(x) = 1 + f(x + 1);
cube(f(0));
