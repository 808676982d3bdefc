// A tail-recursive sum over a long range.
function s(n,a=0)=n==0?a:s(n-1,a+1);
cube([s(2000)/100,5,5]);
