// A tetrahedron by hull of tiny cubes.
hull() { for(p=[[0,0,0],[20,0,0],[0,20,0],[0,0,20]]) translate(p) cube(0.1,center=true); }
