// A loop variable that is a number, a string, a single value.
for (i = 3) translate([i,0,0]) cube(2);
for (c = "ab") translate([0,5,0]) cube(3);
