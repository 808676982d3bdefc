// Everything is disabled.
*cube(10);
%sphere(4);
