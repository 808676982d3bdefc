// Every call makes two.
module m(n) { if (n > 0) { m(n - 1); translate([n, 0, 0]) m(n - 1); } else cube(1); }
m(40);
