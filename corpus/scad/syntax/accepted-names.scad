// Names may begin with a digit, and words of other languages are names.
2x = 3;
0x1F = 4;
1e = 5;
1e3x = 6;
$5 = 7;
_ = 8;
import = 9;
in = 10;
surface = 11;
return = 12;
module 3d(2x) { cube(2x); }
function 4f(5g) = 5g;
3d(4f(1e + $5));
echo(1e3, 1.e3, .5, 5., 1E+5, 1e-400, 00012);
