// Output without end.
for (i = [0:100000]) echo("the quick brown fox jumps over the lazy dog", i, [for (j = [0:100]) j]);
cube(1);
