// Typographic quotes and a multiplication sign.
echo(“hello”);
cube([2×3, 4, 5]);
