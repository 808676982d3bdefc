// The quote that is missing in the second line is noticed at the last one.
x = "fine";
y = "abc);
cube(1);
z = "two
// error: 6-9 [scad/unexpected-token]
lines";
// error: 6-7 [scad/unterminated-string]
w = [1, 2;
// error: 5-6 [scad/unclosed-bracket]
cube(3);
