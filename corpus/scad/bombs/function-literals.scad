// Closures that close over closures.
compose = function (f, n) n == 0 ? f : compose(function (x) f(f(x)), n - 1);
g = compose(function (x) x + 1, 30);
cube(g(0));
