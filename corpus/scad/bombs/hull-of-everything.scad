// A hull of very many points, many times.
for (k = [0:500]) hull() for (i = [0:100]) translate([i, k, 0]) sphere(r = 5, $fn = 64);
