// Functions with defaults and named arguments.
function area(w,h=2)=w*h;
function side(a)=sqrt(a);
cube([side(area(8)), side(area(h=9,w=4)), area(3)]);
