// Lines of many kinds of values.
echo(1, 2.5, -0, 1e10, 1e-7, 0.1+0.2, 1/3, 100000, 1000000, 123456789);
echo("text", "a\"b\\c\n", true, undef, [1,[2,3],"x"], [0:2:10]);
echo(1/0, -1/0, 0/0, w=5, name="n");
cube(1);
