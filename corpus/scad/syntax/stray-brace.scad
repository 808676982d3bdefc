}
// error: 1-2 [scad/unmatched-bracket]
cube(1);
}
// error: 1-2 [scad/unmatched-bracket]
) sphere(2);
// error: 1-2 [scad/unmatched-bracket]
union() { cube(1); ] }
// error: 20-21 [scad/unmatched-bracket]
