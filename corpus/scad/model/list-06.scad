// Vector arithmetic: midpoints, scaling, dot product.
a=[10,0,0]; b=[0,12,6];
m=(a+b)/2;
translate(m) cube(norm(b-a)/2,center=true);
translate(-m) sphere(r=(a*b+9)/3,$fn=16);
