// A string that doubles forty times.
function twice(s, n) = n == 0 ? s : twice(str(s, s), n - 1);
echo(len(twice("abcdefgh", 40)));
cube(1);
