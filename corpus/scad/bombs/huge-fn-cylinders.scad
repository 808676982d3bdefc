// Round things whose facets add up.
for (i = [0:200]) translate([i, 0, 0]) cylinder(r = 5, h = 10, $fn = 100000);
