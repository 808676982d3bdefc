// Rounding functions and modulo.
cube([round(7.5)+floor(-2.5)+ceil(2.1), 17%5+abs(-3), sign(-4)+pow(2,3)]);
