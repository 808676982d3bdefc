// One closing brace too many.
union() { cube(10); } }
