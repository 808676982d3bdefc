cube(1);
*cube(2);
%cube(3);
#cube(4);
translate([1, 0, 0]) { *cube(5); %cube(6); #cube(7); }
#%cube(8);
*unknown();
%echo("background statements run");
// echo: "background statements run"
// csg: cube(1 1 1)
// csg: cube(4 4 4)
// csg: translate(1 0 0, cube(7 7 7))
