// A module with an empty body as first operand: nothing is left; the sphere stays.
module nothing(){}
difference(){ nothing(); cube(10); }
translate([20,0,0]) sphere(r=4,$fn=12);
