// A sloped prism: multmatrix shear.
multmatrix([[1,0,0.4,0],[0,1,0.2,0],[0,0,1,0]]) cube([15,12,20]);
