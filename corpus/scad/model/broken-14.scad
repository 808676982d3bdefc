// A for with = inside parentheses only works with a list; C-style is refused.
for (i = [0:3], translate([i,0,0]) cube(1);
