// An equality sign where a comparison is meant.
if (a = 3) cube(5);
