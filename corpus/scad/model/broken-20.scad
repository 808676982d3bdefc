// Unbounded recursion of a module.
module again(n) { cube(n); again(n+1); }
again(1);
