translate([1, 0, 0]) { cube(1); !cube(2); }
!sphere(3);
// warning: 2-12 [scad/several-roots]
// csg: cube(2 2 2)
