// Lines from functions and lists.
l=[for(i=[0:4]) i*i];
echo(l, len=len(l), sum=l*[1,1,1,1,1]);
echo(str("v=",l," ",1.50,true), chr(65), ord("A"), concat(l,[9]));
echo(max(3,7,2), min([4,1]), abs(-2), floor(-1.5), round(-1.5), norm([3,4]), cross([1,0,0],[0,1,0]));
cube(2);
