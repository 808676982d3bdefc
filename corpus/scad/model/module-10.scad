// A module with an empty body as second operand of difference.
module nothing(){}
difference(){ cube(10); nothing(); }
