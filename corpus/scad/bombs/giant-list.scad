// A list that doubles forty times.
function twice(l, n) = n == 0 ? l : twice(concat(l, l), n - 1);
echo(len(twice([1, 2, 3], 40)));
cube(1);
