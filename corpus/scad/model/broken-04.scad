// A semicolon is missing after an assignment.
r = 5
cylinder(h=10, r=r);
