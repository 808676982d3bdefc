// An unclosed string.
echo("size);
cube(10);
