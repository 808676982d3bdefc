// var is not a keyword.
var w = 10;
cube(w);
