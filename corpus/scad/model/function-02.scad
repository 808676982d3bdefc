// Recursion: factorial and fibonacci in dimensions.
function fact(n)=n<=1?1:n*fact(n-1);
function fib(n)=n<2?n:fib(n-1)+fib(n-2);
cylinder(h=fact(4),r=fib(7),$fn=fib(6)*3);
