// A function literal held in a variable.
sq=function(x) x*x;
add=function(a,b=1) a+b;
cube([sq(3),add(4),add(2,b=5)]);
