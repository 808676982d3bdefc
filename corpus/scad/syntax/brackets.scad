cube([10, 10, 10);
// error: 6-7 [scad/unclosed-bracket]
sphere(2;
// error: 7-8 [scad/unclosed-bracket]
x = [1, 2;
// error: 5-6 [scad/unclosed-bracket]
y = (1 + 2;
// error: 5-6 [scad/unclosed-bracket]
translate([1, 2, 3]
// error: 10-11 [scad/unclosed-bracket]
cube(1);
rotate([1, 2, 3) cube(1);
// error: 8-9 [scad/unclosed-bracket]
if (x > 3 { cube(1); }
// error: 4-5 [scad/unclosed-bracket]
z = f(1)[2;
// error: 9-10 [scad/unclosed-bracket]
cube([1, 2, 3]));
// error: 16-17 [scad/unmatched-bracket]
w = 3];
// error: 6-7 [scad/unmatched-bracket]
module m() {
// error: 12-13 [scad/unclosed-bracket]
  translate([0, 0, 1]) {
    cube(1);
}
m();
