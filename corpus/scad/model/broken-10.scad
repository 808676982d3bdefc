// A missing parenthesis in a nested expression.
translate([10*(2+3, 0, 0]) cube(5);
