// A star from computed points.
n=5;
linear_extrude(4) polygon([for(i=[0:2*n-1]) let(r=i%2==0?20:8) [r*sin(180*i/n), r*cos(180*i/n)]]);
