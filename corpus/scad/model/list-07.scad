// Matrix product to place points.
M=[[0,-1],[1,0]];
p=[[5,0],[20,0],[20,8],[5,8]];
linear_extrude(3) polygon([for(q=p) M*q]);
linear_extrude(6) polygon(p);
