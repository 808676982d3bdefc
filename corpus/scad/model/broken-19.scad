// An assertion that fails.
w = 5;
assert(w > 10, "too narrow");
cube(w);
