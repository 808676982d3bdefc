// A module of the program's own may be called as it likes.
module import(s) cube(s);
import(3);
// csg: group(cube(3 3 3))
