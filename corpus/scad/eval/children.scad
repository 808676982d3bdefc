module all() children();
module first() children(0);
module some(i) children(i);
// warning: 16-28 [scad/no-such-child]
// warning: 16-28 [scad/bad-argument]
// warning: 16-28 [scad/range-too-long]
module count() echo($children);
all();
all() cube(1);
all() { cube(1); sphere(2); }
first() { cube(1); sphere(2); }
some([1, 0]) { cube(1); sphere(2); }
some([0 : 1]) { cube(1); sphere(2); }
some(0.9) cube(1);
some(1) cube(1);
some(-1) cube(1);
some("a") cube(1);
some([0, "a", 5]) cube(1);
some([0 : 20000]) cube(1);
first() echo("nothing drawn");
children();
children(0);
count() { cube(1); if (false) cube(2); echo("e"); unknown(); %cube(3); *cube(4); { cube(5); cube(6); } x = 1; ; }
module twice() { children(); children(); }
module pass() twice() children();
pass() cube(7);
module grid() for (x = [0, 1]) translate([x, 0, 0]) children();
grid() { square(1); circle(2); }
module old() { child(); child(1); }
// warning: 16-24 [scad/deprecated]
// warning: 25-34 [scad/deprecated]
old() { cube(1); sphere(1); }
// echo: "nothing drawn"
// echo: 7
// csg: group(group())
// csg: group(group(cube(1 1 1)))
// csg: group(group(cube(1 1 1), sphere(2)))
// csg: group(cube(1 1 1))
// csg: group(group(sphere(2), cube(1 1 1)))
// csg: group(group(cube(1 1 1), sphere(2)))
// csg: group(cube(1 1 1))
// csg: group()
// csg: group()
// csg: group()
// csg: group(group(cube(1 1 1)))
// csg: group()
// csg: group()
// csg: group()
// csg: group(group(group(group(cube(7 7 7))), group(group(cube(7 7 7)))))
// csg: group(group(translate(0 0 0, group(square(1 1), circle(2))), translate(1 0 0, group(square(1 1), circle(2)))))
// csg: group(cube(1 1 1), sphere(1))
