// Sum and maximum by recursion, used as sizes.
v=[4,9,2,7];
function sum(l,i=0)=i<len(l)?l[i]+sum(l,i+1):0;
cube([sum(v),max(v),min(v)]);
