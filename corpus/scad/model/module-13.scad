// A variable, a function and a module of the same name.
size=9;
function size(x)=x*2;
module size() cube(size(size)/3);
size();
