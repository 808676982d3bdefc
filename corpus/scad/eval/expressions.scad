echo(let (a = 1, b = a + 1) [a, b], let () 5, let (a = 1) let (a = a + 1) a);
echo(let (a = 1, a = 2) a);
// warning: 6-26 [scad/overwritten-variable]
echo(let (1) 2);
// warning: 11-12 [scad/bad-argument]
x = echo("in", b = [2]) 5;
y = assert(x == 5, "not five") x + 1;
z = assert(true);
w = echo("no value");
echo(x, y, z, w, a = x, "b");
echo();
// echo: "in", b = [2]
// echo: "no value"
// echo: [1, 2], 5, 2
// echo: 1
// echo: 2
// echo: 5, 6, undef, undef, a = 5, "b"
// echo: 
