// A thousand million elements.
echo(len([for (i = [0:1000000000]) i]));
for (i = [0:1:1e9]) translate([i, 0, 0]) cube(1);
